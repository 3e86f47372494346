import { Stub } from "@/components/ui/stub";
import { isolate } from "@/lib/isolate";
import { formatMoney } from "@/lib/money";
import { formatCode } from "@/lib/vouchers/code";
import type { ShownVoucher } from "@/lib/vouchers/get-voucher-by-link";
import { formatFullDay } from "@/lib/zoned-time";

/** The voucher as it is given away, on paper as on the screen: not what is left on it, which changes. */
export function VoucherSheet({ voucher }: { voucher: ShownVoucher }) {
  const { theater, gift, giver, valueMinor, currency, expiresAt, code, codeEnd } = voucher;
  return (
    <article aria-label="Gift voucher" className="voucher">
      <Stub
        tail={
          <div className="grid gap-1">
            <p className="text-ink-soft text-sm">Code</p>
            {code ? (
              <p className="whitespace-nowrap font-mono text-lg sm:text-xl">{formatCode(code)}</p>
            ) : (
              <p>
                The code that ends in {codeEnd} can no longer be shown here. It is good all the same: it
                stands on the voucher that was printed or sent.
              </p>
            )}
            {/* it is good to the end of the day before it ends */}
            <p className="text-ink-soft">Good until {formatFullDay(expiresAt - 1, theater.timeZone)}.</p>
          </div>
        }
      >
        <p className="text-ink-soft">Gift voucher</p>
        <h2 className="wrap-anywhere font-display font-medium text-2xl">{theater.name}</h2>
        <p className="my-4 font-display text-3xl">{formatMoney({ amountMinor: valueMinor, currency })}</p>
        {gift?.name && <p className="wrap-anywhere">For {isolate(gift.name)}</p>}
        {gift?.message && (
          <p dir="auto" className="wrap-anywhere my-4 whitespace-pre-wrap border-line border-l-2 pl-4">
            {gift.message}
          </p>
        )}
        {gift && giver && <p className="wrap-anywhere">From {isolate(giver)}</p>}
        <p className="mt-4 text-ink-soft text-sm">
          {theater.address}, {theater.city}
        </p>
      </Stub>
    </article>
  );
}
