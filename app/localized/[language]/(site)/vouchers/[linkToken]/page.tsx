import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PrintButton } from "@/components/print-button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { receiptPath } from "@/lib/orders/receipt-link";
import { getVoucherByLink } from "@/lib/vouchers/get-voucher-by-link";
import { VoucherSheet } from "./_components/voucher-sheet";
import "./_components/voucher.css";

export const generateMetadata = (): Metadata => ({
  title: t("money.vouchers.title"),
  robots: { index: false },
});

/** A voucher with its code, to whoever has its link: to look at and to print. */
export default withMessages(
  "app/localized/[language]/(site)/vouchers/[linkToken]/page.tsx",
  withBusyFallback(async function VoucherPage({
    params,
  }: PageProps<"/localized/[language]/vouchers/[linkToken]">) {
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
          <PageTitle lead={t("money.vouchers.lead")}>{t("money.vouchers.title")}</PageTitle>
          {state !== "good" && (
            <div className="mb-6">
              <Notice tone="warn">{t(`money.vouchers.${state}`)}</Notice>
            </div>
          )}
          <p className="mb-6">
            {balanceMinor === valueMinor
              ? t("money.vouchers.allLeft", { value: money(valueMinor) })
              : t("money.vouchers.partLeft", { left: money(balanceMinor), value: money(valueMinor) })}
          </p>
        </div>
        <VoucherSheet voucher={voucher} />
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
          <PrintButton>{t("money.vouchers.print")}</PrintButton>
          {voucher.orderId && (
            <Link
              href={receiptPath(voucher.orderId)}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {t("money.vouchers.proof")}
            </Link>
          )}
          <Link href={`/theaters/${voucher.theater.slug}`} className="link inline-flex min-h-11 items-center">
            {t("money.vouchers.whatIsOn", { theater: voucher.theater.name })}
          </Link>
        </div>
      </div>
    );
  }),
);
