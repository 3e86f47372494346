import Link from "next/link";
import { WalletLinks } from "@/app/(site)/tickets/_ticket/wallet-links";
import { CANCEL_REFUSALS } from "@/app/(site)/tickets/[linkToken]/_cancel-words";
import { PrintButton } from "@/components/print-button";
import { ButtonLink } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { type CancelRefusal, whyNotCancellable } from "@/lib/bookings/cancellation";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { formatMoney } from "@/lib/money";
import { openTiers } from "@/lib/scheduling/refund-tiers";
import { wasMovedSince } from "@/lib/scheduling/showtime-details";
import { feeTermsWords, keepsFee, refundWords } from "@/lib/words/refund-terms";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What was paid, what went back, and what can still be done. */
export function BookingSums({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, totalMinor, discountMinor, promoCode, fee, linkToken } = booking;
  const { currency } = showtime;
  const refund = booking.refundedMinor;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const refusal = whyNotCancellable(booking, now);
  return (
    <section aria-label="Your booking" className="mt-8 grid gap-4 border-line border-t pt-6 print:hidden">
      <p>
        {promoCode && (
          <>
            The tickets come to {money(totalMinor + discountMinor)}; the code {promoCode} took{" "}
            {money(discountMinor)} off.{" "}
          </>
        )}
        Paid in all: <strong>{money(totalMinor)}</strong>
        {fee && `, a booking fee of ${money(fee.amountMinor)} included`}
        {booking.voucherMinor > 0 && `, ${money(booking.voucherMinor)} of it by gift voucher`}.{" "}
        {refund > 0 && (
          <>
            Refunded: <strong>{money(refund)}</strong>.{" "}
          </>
        )}
        {cancelWords(booking, refusal, now)}
      </p>
      {booking.hasReceipt && (
        <p>
          <Link href={`/tickets/${linkToken}/receipt`} className="link" prefetch={false}>
            {refund > 0 ? "Receipt and credit notes" : "Receipt"}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {booking.tickets.some(isBuyersToShow) && (
          <>
            <PrintButton />
            <a href={`/tickets/${linkToken}/pdf`} download className={buttonLook("quiet")}>
              Save as PDF
            </a>
          </>
        )}
        {showtime.endsAt > now && (
          <a href={`/tickets/${linkToken}/calendar`} download className={buttonLook("quiet")}>
            {isOff(booking) || !booking.tickets.some(isBuyersToShow)
              ? "Take it out of your calendar"
              : "Add to calendar"}
          </a>
        )}
        {showtime.endsAt > now && (
          <WalletLinks page={`/tickets/${linkToken}`} tickets={booking.tickets} isOff={isOff(booking)} />
        )}
        {booking.tickets.some((ticket) => whyNotTransferable({ ...ticket, showtime }, now) === null) && (
          <ButtonLink variant="quiet" href={`/tickets/${linkToken}/pass-on`}>
            Pass on a ticket
          </ButtonLink>
        )}
        {!refusal && (
          <ButtonLink variant="quiet" href={`/tickets/${linkToken}/cancel`}>
            Cancel seats
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

const isOff = ({ cancelledAt, showtime }: Booking) => cancelledAt !== null || showtime.state === "cancelled";

function cancelWords(
  { showtime, createdAt, refundTiers, fee }: Booking,
  refusal: CancelRefusal | null,
  now: number,
): string {
  if (refusal) return CANCEL_REFUSALS[refusal];
  if (wasMovedSince(createdAt, showtime))
    return "Because the showtime was changed after you booked, you can cancel for a full refund until it starts.";
  const { timeZone, currency } = showtime;
  const each = openTiers(refundTiers, showtime.startsAt, now).map(
    (tier) =>
      `for ${refundWords({ ...tier, keepsFee: keepsFee(fee) }, currency)} until ${formatShortDay(tier.until, timeZone)}, ${formatTime(tier.until, timeZone)} ${formatZone(tier.until, timeZone)}`,
  );
  const ofFee = fee ? `; ${feeTermsWords(fee, currency)}` : "";
  return `You can cancel ${each.join("; then ")}${ofFee}.`;
}
