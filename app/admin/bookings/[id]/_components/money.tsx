import Link from "next/link";
import { RetryRefund } from "@/app/admin/_bookings/retry-refund";
import { PROVIDERS, REFUND_REASONS } from "@/app/admin/_bookings/words";
import type { Booking } from "@/lib/bookings/booking";
import type { listRefunds } from "@/lib/bookings/list-refunds";
import { formatMoney } from "@/lib/money";
import { isPaidAtTill } from "@/lib/orders/paid-at-till";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

type Refund = Awaited<ReturnType<typeof listRefunds>>[number];

/** What came in, what went back, and what is left. */
export function Money({ booking, refunds }: { booking: Booking; refunds: Refund[] }) {
  const { showtime, totalMinor, discountMinor, promoCode, fee, refundedMinor, createdAt, voucherMinor } =
    booking;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: showtime.currency });
  const when = (at: number) =>
    `${formatShortDay(at, showtime.timeZone)}, ${formatTime(at, showtime.timeZone)}`;
  return (
    <section aria-labelledby="money">
      <h2 id="money" className="mb-2 font-display text-xl">
        Payment
      </h2>
      <table className="w-full border-line border-t text-left">
        <caption className="sr-only">What was paid, and what went back</caption>
        <tbody>
          {(promoCode || fee) && (
            <Line what="Tickets">{money(totalMinor + discountMinor - (fee?.amountMinor ?? 0))}</Line>
          )}
          {promoCode && <Line what={`Code ${promoCode}`}>−{money(discountMinor)}</Line>}
          {fee && <Line what="Booking fee">{money(fee.amountMinor)}</Line>}
          {voucherMinor > 0 && (
            <Line what="Gift voucher" note={when(createdAt)}>
              {money(voucherMinor)}
            </Line>
          )}
          {voucherMinor < Math.max(totalMinor, 1) && (
            <Line what={PROVIDERS[booking.paidWith] ?? booking.paidWith} note={when(createdAt)}>
              {money(totalMinor - voucherMinor)}
            </Line>
          )}
          {refunds.map((refund) => (
            <Line
              key={refund.id}
              what={`Refund, ${REFUND_REASONS[refund.reason] ?? refund.reason}`}
              note={
                <>
                  {when(refund.createdAt)}, <RefundState refund={refund} />
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
            <Line what={<strong className="font-semibold">Left</strong>}>
              <strong className="font-semibold">{money(totalMinor - refundedMinor)}</strong>
            </Line>
          )}
        </tbody>
      </table>
      {booking.hasReceipt && (
        <p className="mt-3">
          <Link href={`/tickets/${booking.linkToken}/receipt`} className="link" prefetch={false}>
            {refunds.length > 0 ? "Receipt and credit notes, to print" : "Receipt, to print"}
          </Link>
        </p>
      )}
    </section>
  );
}

function RefundState({ refund: { state, failure, tender } }: { refund: Refund }) {
  const isCash = isPaidAtTill(tender);
  if (tender === "voucher") return <span>on the gift voucher</span>;
  if (state === "succeeded") return <span>{isCash ? "handed back" : "sent"}</span>;
  if (state === "requested" || state === "pending")
    return <span>{isCash ? "waits at the counter" : "on its way"}</span>;
  return <span className="text-danger">failed: {failure ?? "the provider refused"}</span>;
}

type LineProps = { what: React.ReactNode; note?: React.ReactNode; children: React.ReactNode };

const Line = ({ what, note, children }: LineProps) => (
  <tr className="border-line border-b align-top">
    <th scope="row" className="py-2 pr-4 font-normal">
      {what}
      {note && <div className="text-ink-soft text-sm">{note}</div>}
    </th>
    <td className="whitespace-nowrap py-2 text-right">{children}</td>
  </tr>
);
