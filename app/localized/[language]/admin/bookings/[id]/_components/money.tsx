import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { paidWithWords } from "@/app/localized/[language]/admin/_bookings/paid-with";
import { RetryRefund } from "@/app/localized/[language]/admin/_bookings/retry-refund";
import { refundFor } from "@/app/localized/[language]/admin/_bookings/words";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import type { Booking } from "@/lib/bookings/booking";
import type { listRefunds } from "@/lib/bookings/list-refunds";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";

type Refund = Awaited<ReturnType<typeof listRefunds>>[number];

/** What came in, what went back, and what is left. */
export function Money({ booking, refunds }: { booking: Booking; refunds: Refund[] }) {
  const { showtime, totalMinor, discountMinor, promoCode, fee, refundedMinor, createdAt, voucherMinor } =
    booking;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: showtime.currency });
  const when = (at: number) => momentOf(at, showtime.timeZone);
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="mb-2 font-display text-xl">
        {t("bookings.money.title")}
      </h2>
      <table className="w-full border-line border-t text-start">
        <caption className="sr-only">{t("bookings.money.caption")}</caption>
        <tbody>
          {(promoCode || fee) && (
            <Line what={t("bookings.money.tickets")}>
              {money(totalMinor + discountMinor - (fee?.amountMinor ?? 0))}
            </Line>
          )}
          {promoCode && (
            <Line what={t("bookings.money.code", { code: promoCode })}>−{money(discountMinor)}</Line>
          )}
          {fee && <Line what={t("bookings.money.fee")}>{money(fee.amountMinor)}</Line>}
          {voucherMinor > 0 && (
            <Line what={t("bookings.money.voucher")} note={when(createdAt)}>
              {money(voucherMinor)}
            </Line>
          )}
          {voucherMinor < Math.max(totalMinor, 1) && (
            <Line what={paidWithWords(booking.paidWith)} note={when(createdAt)}>
              {money(totalMinor - voucherMinor)}
            </Line>
          )}
          {refunds.map((refund) => (
            <Line
              key={refund.id}
              what={refundFor(refund.reason)}
              note={
                <>
                  {wentWords(refund, when(refund.createdAt))}
                  {refund.state !== "succeeded" && (
                    <RetryRefund refundId={refund.id} isCash={isPaidAtTill(refund.tender)} />
                  )}
                </>
              }
            >
              −{money(refund.amountMinor)}
            </Line>
          ))}
          {refunds.length > 0 && (
            <Line what={<strong className="font-semibold">{t("bookings.money.left")}</strong>}>
              <strong className="font-semibold">{money(totalMinor - refundedMinor)}</strong>
            </Line>
          )}
        </tbody>
      </table>
      {booking.hasReceipt && (
        <p className="mt-3">
          <Link href={`/tickets/${booking.linkToken}/receipt`} className="link" prefetch={false}>
            {t(refunds.length > 0 ? "bookings.money.receiptAndNotes" : "bookings.money.receipt")}
          </Link>
        </p>
      )}
    </section>
  );
}

/** When it was written down, and how far it has come. */
function wentWords({ state, failure, tender }: Refund, when: string): React.ReactNode {
  const isCash = isPaidAtTill(tender);
  const said = { when, state: (text: React.ReactNode) => <span>{text}</span> };
  if (tender === "voucher") return rich("bookings.money.went.onVoucher", said);
  if (state === "succeeded")
    return rich(isCash ? "bookings.money.went.handedBack" : "bookings.money.went.sent", said);
  if (state === "requested" || state === "pending")
    return rich(isCash ? "bookings.money.went.waits" : "bookings.money.went.onWay", said);
  const bad = { when, state: (text: React.ReactNode) => <span className="text-danger">{text}</span> };
  return failure === null
    ? rich("bookings.money.went.refused", bad)
    : rich("bookings.money.went.failed", { ...bad, why: failure });
}

type LineProps = { what: React.ReactNode; note?: React.ReactNode; children: React.ReactNode };

const Line = ({ what, note, children }: LineProps) => (
  <tr className="border-line border-b align-top">
    <th scope="row" className="py-2 pe-4 font-normal">
      {what}
      {note && <div className="text-ink-soft text-sm">{note}</div>}
    </th>
    <td className="whitespace-nowrap py-2 text-end">{children}</td>
  </tr>
);
