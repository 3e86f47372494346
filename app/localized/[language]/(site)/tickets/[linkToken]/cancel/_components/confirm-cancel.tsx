import { rich, type Tag } from "@/components/rich";
import { Stub } from "@/components/ui/stub";
import type { BookedFee } from "@/lib/bookings/booked-fee";
import type { Booking, Ticket } from "@/lib/bookings/booking";
import { backOf, refundOf, type termsAt } from "@/lib/bookings/cancellation";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { IN_FULL } from "@/lib/scheduling/refund-tiers";
import { keepsFee, refundWords } from "@/lib/words/refund-terms";
import { CancelForm } from "./cancel-form";

type Props = { booking: Booking; chosen: Ticket[]; terms: NonNullable<ReturnType<typeof termsAt>> };

/** The exact refund, seat by seat, before anything happens. */
export function ConfirmCancel({ booking, chosen, terms }: Props) {
  const { currency } = booking.showtime;
  const { refundMinor, feeMinor, feeKeptMinor } = refundOf(booking, chosen, terms);
  const refund = formatMoney({ amountMinor: refundMinor, currency });
  return (
    <>
      <Stub
        tail={
          <p className="flex justify-between gap-4 font-semibold text-lg">
            <span>{t("tickets.cancel.refund")}</span>
            <span>{refund}</span>
          </p>
        }
      >
        <ul className="grid gap-2">
          {chosen.map((ticket) => (
            <li key={ticket.id} className="flex justify-between gap-4">
              <span>{t("tickets.seat", { row: ticket.rowLabel, seat: ticket.seatNumber })}</span>
              <span>
                {backOf(ticket, terms) < ticket.paidMinor && (
                  <s className="me-2 text-ink-soft">
                    {rich("tickets.cancel.paidBefore", {
                      amount: formatMoney({ amountMinor: ticket.paidMinor, currency }),
                      hidden,
                    })}
                  </s>
                )}
                {formatMoney({ amountMinor: backOf(ticket, terms), currency })}
              </span>
            </li>
          ))}
          {feeMinor + feeKeptMinor > 0 && (
            <li className="flex justify-between gap-4">
              <span>{t("tickets.cancel.fee")}</span>
              <span>
                {feeKeptMinor > 0 && (
                  <s className="me-2 text-ink-soft">
                    {rich("tickets.cancel.paidBefore", {
                      amount: formatMoney({ amountMinor: feeMinor + feeKeptMinor, currency }),
                      hidden,
                    })}
                  </s>
                )}
                {formatMoney({ amountMinor: feeMinor, currency })}
              </span>
            </li>
          )}
        </ul>
      </Stub>
      <p className="mt-4 text-ink-soft">
        {terms !== IN_FULL && (
          <>
            {t("tickets.cancel.now", {
              refund: refundWords({ ...terms, keepsFee: keepsFee(booking.fee) }, currency),
            })}{" "}
          </>
        )}
        {booking.fee && !terms.isWhole && <>{feeWords(booking.fee, currency)} </>}
        {t("tickets.cancel.final")}
      </p>
      {chosen.some(({ transfer }) => transfer?.acceptedAt) && (
        <p className="mt-4">{t("tickets.cancel.friendHasOne")}</p>
      )}
      <CancelForm
        linkToken={booking.linkToken}
        ticketIds={chosen.map((ticket) => ticket.id)}
        expectedRefundMinor={refundMinor}
        label={t("tickets.cancel.button", { count: chosen.length, refund })}
      />
    </>
  );
}

const hidden: Tag = (text) => <span className="sr-only">{text}</span>;

/** What becomes of the fee, as a sentence of its own. */
function feeWords({ per, eachMinor, isRefundable }: BookedFee, currency: string): string {
  if (isRefundable)
    return per === "ticket" ? t("tickets.cancel.feeOfTicketGoesBack") : t("tickets.cancel.feeGoesBack");
  const amount = formatMoney({ amountMinor: eachMinor, currency });
  return per === "ticket"
    ? t("tickets.cancel.feeOfTicketStays", { amount })
    : t("tickets.cancel.feeStays", { amount });
}
