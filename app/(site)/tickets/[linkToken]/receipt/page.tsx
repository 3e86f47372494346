import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { linkTokenOf } from "@/app/(site)/tickets/_ticket/link-token";
import { PrintButton } from "@/components/print-button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { formatReference } from "@/lib/bookings/reference";
import { database } from "@/lib/database";
import { listReceipts } from "@/lib/orders/list-receipts";
import { PaperChoice } from "./_components/paper-choice";
import { ReceiptSheet } from "./_components/receipt-sheet";
import { namedReceipt } from "./_named-receipt";
import "./_components/receipt.css";

export const metadata: Metadata = { title: "Receipt", robots: { index: false } };

/** The receipt of a booking and its credit notes, as they were issued, to print on a sheet or on the till's roll. */
export default withBusyFallback(async function ReceiptPage({
  params,
  searchParams,
}: PageProps<"/tickets/[linkToken]/receipt">) {
  const db = database();
  const booking = await getBookingByLink(db, linkTokenOf(await params));
  if (!booking) notFound();
  const issued = await listReceipts(db, booking.orderId);
  const paper = (await searchParams).paper === "roll" ? "roll" : "sheet";
  const { linkToken, reference, showtime } = booking;
  const tickets = (
    <Link href={`/tickets/${linkToken}`} className="link">
      Booking {formatReference(reference)}
    </Link>
  );
  if (issued.length === 0)
    return (
      <>
        <PageTitle eyebrow={tickets}>Receipt</PageTitle>
        <Empty title="There is no receipt for this booking">
          Nothing was paid for it, or it was made before receipts were kept here. Ask the box office if you
          need one.
        </Empty>
      </>
    );
  return (
    <>
      <div className="print:hidden">
        <PageTitle eyebrow={tickets} lead="Print it, or save it as a PDF where you would print.">
          {issued.length > 1 ? "Receipt and credit notes" : "Receipt"}
        </PageTitle>
        <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <PrintButton>Print</PrintButton>
          <PaperChoice href={`/tickets/${linkToken}/receipt`} paper={paper} />
        </div>
      </div>
      <div className="grid justify-items-start gap-8 print:block">
        {issued.map((receipt) => (
          <ReceiptSheet
            key={`${receipt.series} ${receipt.year} ${receipt.number}`}
            receipt={namedReceipt(receipt, booking)}
            reference={reference}
            showtime={showtime}
            paper={paper}
          />
        ))}
      </div>
    </>
  );
});
