import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { PrintButton } from "@/components/print-button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatMoney } from "@/lib/money";
import { receiptPath } from "@/lib/orders/receipt-link";
import { getVoucherByLink } from "@/lib/vouchers/get-voucher-by-link";
import { VoucherSheet } from "./_components/voucher-sheet";
import "./_components/voucher.css";

export const metadata: Metadata = { title: "Gift voucher", robots: { index: false } };

const ENDED = {
  refunded: "This voucher was refunded to who bought it. It cannot be spent any more.",
  blocked: "This voucher is blocked. Please ask at the box office.",
  expired: "This voucher has expired. Please ask at the box office whether it can be extended.",
};

/** A voucher with its code, to whoever has its link: to look at and to print. */
export default withBusyFallback(async function VoucherPage({ params }: PageProps<"/vouchers/[linkToken]">) {
  await connection();
  const { linkToken } = await params;
  const asked = { token: linkToken, holder: await getHolder(), now: await currentTime() };
  const voucher = await getVoucherByLink(database(), asked);
  if (!voucher) notFound();
  const { state, balanceMinor, valueMinor, currency } = voucher;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <div className="mx-auto max-w-xl">
      <div className="print:hidden">
        <PageTitle lead="Type its code at the checkout. Whoever has the code can spend it.">
          Gift voucher
        </PageTitle>
        {state !== "good" && (
          <div className="mb-6">
            <Notice tone="warn">{ENDED[state]}</Notice>
          </div>
        )}
        <p className="mb-6">
          {balanceMinor === valueMinor
            ? `All of its ${money(valueMinor)} is left.`
            : `${money(balanceMinor)} of ${money(valueMinor)} is left.`}
        </p>
      </div>
      <VoucherSheet voucher={voucher} />
      <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <PrintButton>Print the voucher</PrintButton>
        {voucher.orderId && (
          <Link
            href={receiptPath(voucher.orderId)}
            prefetch={false}
            className="link inline-flex min-h-11 items-center"
          >
            Proof of payment
          </Link>
        )}
        <Link href={`/theaters/${voucher.theater.slug}`} className="link inline-flex min-h-11 items-center">
          What is on at {voucher.theater.name}
        </Link>
      </div>
    </div>
  );
});
