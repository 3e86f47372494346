import { CANCEL_WORDS } from "@/app/localized/[language]/(site)/tickets/[linkToken]/_cancel-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type BookedFee, feeOfTicket } from "@/lib/bookings/booked-fee";
import type { Ticket } from "@/lib/bookings/booking";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { said } from "@/lib/translations/texts";

type ChooseSeatsProps = {
  tickets: Ticket[];
  /** What was charged for booking each is in its price. */
  fee: BookedFee | null;
  currency: string;
  /** The form came back with no seat ticked. */
  isNoneChosen: boolean;
};

/** A plain form: the choice goes into the address, so that it works without JavaScript and survives a reload. */
export function ChooseSeats({ tickets, fee, currency, isNoneChosen }: ChooseSeatsProps) {
  return (
    <form action="" className="grid gap-6">
      <input type="hidden" name="choosing" value="yes" />
      {isNoneChosen && <Notice tone="danger">{t(CANCEL_WORDS["nothing-chosen"])}</Notice>}
      <fieldset>
        <legend className="mb-3 font-semibold">{t("tickets.cancel.which")}</legend>
        <ul className="border-line border-y">
          {tickets.map((ticket) => (
            <li key={ticket.id} className="border-line border-b last:border-b-0">
              <label className="flex min-h-12 cursor-pointer items-center gap-3 py-2">
                <input type="checkbox" name="seat" value={ticket.id} className="size-5" />
                <span className="grow">
                  {t("tickets.seat", { row: ticket.rowLabel, seat: ticket.seatNumber })}{" "}
                  <span className="text-ink-soft">{said(ticket.ticketType, ticket.ticketTypes)}</span>
                </span>
                <span>
                  {formatMoney({ amountMinor: ticket.paidMinor + feeOfTicket(fee, ticket), currency })}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div>
        <Button type="submit">{t("tickets.cancel.showRefund")}</Button>
      </div>
    </form>
  );
}
