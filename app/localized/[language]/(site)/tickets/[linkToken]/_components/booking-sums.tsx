import { WalletLinks } from "@/app/localized/[language]/(site)/tickets/_ticket/wallet-links";
import { CANCEL_REFUSALS } from "@/app/localized/[language]/(site)/tickets/[linkToken]/_cancel-words";
import { Link } from "@/components/link";
import { PrintButton } from "@/components/print-button";
import { rich, type Tag } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { type Booking, isBuyersToShow } from "@/lib/bookings/booking";
import { type CancelRefusal, whyNotCancellable } from "@/lib/bookings/cancellation";
import { whyNotTransferable } from "@/lib/bookings/transfers/transfer";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { formatMoney } from "@/lib/money";
import { openTiers } from "@/lib/scheduling/refund-tiers";
import { wasMovedSince } from "@/lib/scheduling/showtime-details";
import { feeTermsWords, keepsFee, refundWords } from "@/lib/words/refund-terms";
import { formatShortDay, formatTime, formatZone } from "@/lib/zoned-time";

/** What was paid, what went back, and what can still be done. */
export function BookingSums({ booking, now }: { booking: Booking; now: number }) {
  const { showtime, totalMinor, discountMinor, promoCode, linkToken } = booking;
  const { currency } = showtime;
  const refund = booking.refundedMinor;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const refusal = whyNotCancellable(booking, now);
  return (
    <section
      aria-label={t("tickets.sums.label")}
      className="mt-8 grid gap-4 border-line border-t pt-6 print:hidden"
    >
      <p>
        {promoCode && (
          <>
            {t("tickets.sums.code", {
              sum: money(totalMinor + discountMinor),
              code: promoCode,
              off: money(discountMinor),
            })}{" "}
          </>
        )}
        {paidWords(booking, money)}{" "}
        {refund > 0 && <>{rich("tickets.sums.refunded", { amount: money(refund), total: strong })} </>}
        {cancelWords(booking, refusal, now)}
      </p>
      {booking.hasReceipt && (
        <p>
          <Link href={`/tickets/${linkToken}/receipt`} className="link" prefetch={false}>
            {refund > 0 ? t("tickets.action.receiptAndCreditNotes") : t("tickets.action.receipt")}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {booking.tickets.some(isBuyersToShow) && (
          <>
            <PrintButton />
            <a href={localPath(`/tickets/${linkToken}/pdf`)} download className={buttonLook("quiet")}>
              {t("tickets.action.savePdf")}
            </a>
          </>
        )}
        {showtime.endsAt > now && (
          <a href={localPath(`/tickets/${linkToken}/calendar`)} download className={buttonLook("quiet")}>
            {isOff(booking) || !booking.tickets.some(isBuyersToShow)
              ? t("tickets.action.takeOutOfCalendar")
              : t("tickets.action.addToCalendar")}
          </a>
        )}
        {showtime.endsAt > now && (
          <WalletLinks page={`/tickets/${linkToken}`} tickets={booking.tickets} isOff={isOff(booking)} />
        )}
        {booking.tickets.some((ticket) => whyNotTransferable({ ...ticket, showtime }, now) === null) && (
          <ButtonLink variant="quiet" href={`/tickets/${linkToken}/pass-on`}>
            {t("tickets.action.passOn")}
          </ButtonLink>
        )}
        {!refusal && (
          <ButtonLink variant="quiet" href={`/tickets/${linkToken}/cancel`}>
            {t("tickets.action.cancel")}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

const strong: Tag = (text) => <strong>{text}</strong>;

function paidWords({ totalMinor, fee, voucherMinor }: Booking, money: (amountMinor: number) => string) {
  const all = { amount: money(totalMinor), total: strong };
  const voucher = money(voucherMinor);
  if (!fee)
    return voucherMinor > 0
      ? rich("tickets.sums.paidVoucher", { ...all, voucher })
      : rich("tickets.sums.paid", all);
  const withFee = { ...all, fee: money(fee.amountMinor) };
  return voucherMinor > 0
    ? rich("tickets.sums.paidFeeVoucher", { ...withFee, voucher })
    : rich("tickets.sums.paidFee", withFee);
}

const isOff = ({ cancelledAt, showtime }: Booking) => cancelledAt !== null || showtime.state === "cancelled";

function cancelWords(
  { showtime, createdAt, refundTiers, fee }: Booking,
  refusal: CancelRefusal | null,
  now: number,
): string {
  if (refusal) return t(CANCEL_REFUSALS[refusal]);
  if (wasMovedSince(createdAt, showtime)) return t("tickets.sums.cancelMoved");
  const { timeZone, currency } = showtime;
  const terms = openTiers(refundTiers, showtime.startsAt, now)
    .map((tier) =>
      t("tickets.sums.term", {
        refund: refundWords({ ...tier, keepsFee: keepsFee(fee) }, currency),
        day: formatShortDay(tier.until, timeZone),
        time: formatTime(tier.until, timeZone),
        timeZone: formatZone(tier.until, timeZone),
      }),
    )
    .reduce((terms, term) => t("tickets.sums.termThen", { terms, term }));
  return fee
    ? t("tickets.sums.cancelFee", { terms, feeTerms: feeTermsWords(fee, currency) })
    : t("tickets.sums.cancel", { terms });
}
