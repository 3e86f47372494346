import { Stub } from "@/components/ui/stub";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { formatCode } from "@/lib/vouchers/code";
import type { ShownVoucher } from "@/lib/vouchers/get-voucher-by-link";
import { formatFullDay } from "@/lib/zoned-time";

/** The voucher as it is given away, on paper as on the screen: not what is left on it, which changes. */
export function VoucherSheet({ voucher }: { voucher: ShownVoucher }) {
  const { theater, gift, giver, valueMinor, currency, expiresAt, code, codeEnd } = voucher;
  return (
    <article aria-label={t("money.vouchers.sheet.label")} className="voucher">
      <Stub
        tail={
          <div className="grid gap-1">
            <p className="text-ink-soft text-sm">{t("money.vouchers.sheet.code")}</p>
            {code ? (
              <p className="whitespace-nowrap font-mono text-lg sm:text-xl">{formatCode(code)}</p>
            ) : (
              <p>{t("money.vouchers.sheet.codeGone", { codeEnd })}</p>
            )}
            {/* it is good to the end of the day before it ends */}
            <p className="text-ink-soft">
              {t("money.vouchers.sheet.goodUntil", { day: formatFullDay(expiresAt - 1, theater.timeZone) })}
            </p>
          </div>
        }
      >
        <p className="text-ink-soft">{t("money.vouchers.sheet.kind")}</p>
        <h2 className="wrap-anywhere font-display font-medium text-2xl">{theater.name}</h2>
        <p className="my-4 font-display text-3xl">{formatMoney({ amountMinor: valueMinor, currency })}</p>
        {gift?.name && (
          <p className="wrap-anywhere">{t("money.vouchers.sheet.for", { name: isolate(gift.name) })}</p>
        )}
        {gift?.message && (
          <p dir="auto" className="wrap-anywhere my-4 whitespace-pre-wrap border-line border-s-2 ps-4">
            {gift.message}
          </p>
        )}
        {gift && giver && (
          <p className="wrap-anywhere">{t("money.vouchers.sheet.from", { name: isolate(giver) })}</p>
        )}
        <p className="mt-4 text-ink-soft text-sm">
          {t("money.vouchers.sheet.address", { address: theater.address, city: theater.city })}
        </p>
      </Stub>
    </article>
  );
}
