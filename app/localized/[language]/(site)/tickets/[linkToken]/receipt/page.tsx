import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { Receipts } from "@/app/localized/[language]/(site)/_receipts/receipts";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { Link } from "@/components/link";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { getOrderReceipts } from "@/lib/bookings/get-order-receipts";
import { formatReference } from "@/lib/bookings/reference";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";

export const generateMetadata = (): Metadata => ({
  title: t("money.receipts.title"),
  robots: { index: false },
});

/** The receipt of a booking and its credit notes, as they were issued. */
export default withMessages(
  "app/localized/[language]/(site)/tickets/[linkToken]/receipt/page.tsx",
  withBusyFallback(async function ReceiptPage({
    params,
    searchParams,
  }: PageProps<"/localized/[language]/tickets/[linkToken]/receipt">) {
    const db = database();
    const booking = await getBookingByLink(db, linkTokenOf(await params));
    const order = booking && (await getOrderReceipts(db, booking.orderId));
    if (!booking || !order) notFound();
    const { linkToken, reference } = booking;
    return (
      <Receipts
        order={order}
        href={`/tickets/${linkToken}/receipt`}
        paper={(await searchParams).paper === "roll" ? "roll" : "sheet"}
        eyebrow={
          <Link href={`/tickets/${linkToken}`} className="link">
            {t("tickets.bookingReference", { reference: formatReference(reference) })}
          </Link>
        }
      />
    );
  }),
);
