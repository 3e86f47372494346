import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { Receipts } from "@/app/localized/[language]/(site)/_receipts/receipts";
import { getOrderReceipts } from "@/lib/bookings/get-order-receipts";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { readReceiptLink } from "@/lib/orders/receipt-link";

export const generateMetadata = (): Metadata => ({
  title: t("money.receipts.title"),
  robots: { index: false },
});

/** What was issued for an order, with seats or without, to whoever has the link that its buyer was sent. */
export default withMessages(
  "app/localized/[language]/(site)/receipts/[linkToken]/page.tsx",
  withBusyFallback(async function ReceiptsPage({
    params,
    searchParams,
  }: PageProps<"/localized/[language]/receipts/[linkToken]">) {
    await connection();
    const { linkToken } = await params;
    const orderId = readReceiptLink(linkToken);
    const order = orderId === null ? null : await getOrderReceipts(database(), orderId);
    if (!order) notFound();
    const paper = (await searchParams).paper === "roll" ? "roll" : "sheet";
    return <Receipts order={order} href={`/receipts/${linkToken}`} paper={paper} />;
  }),
);
