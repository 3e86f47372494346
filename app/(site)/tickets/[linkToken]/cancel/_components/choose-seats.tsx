import { Button } from "@/components/ui/button";
import type { Ticket } from "@/lib/booking/queries";
import { formatMoney } from "@/lib/money";

/** A plain form: the choice goes into the address, so that it works without JavaScript and survives a reload. */
export function ChooseSeats({ tickets, currency }: { tickets: Ticket[]; currency: string }) {
  return (
    <form>
      <fieldset>
        <legend className="mb-3 font-semibold">Which seats would you like to give back?</legend>
        <ul className="border-line border-y">
          {tickets.map((ticket) => (
            <li key={ticket.id} className="border-line border-b last:border-b-0">
              <label className="flex min-h-12 cursor-pointer items-center gap-3 py-2">
                <input type="checkbox" name="seat" value={ticket.id} className="size-5" />
                <span className="grow">
                  Row {ticket.rowLabel}, seat {ticket.seatNumber}{" "}
                  <span className="text-ink-soft">{ticket.ticketType}</span>
                </span>
                <span>{formatMoney({ amountMinor: ticket.amountMinor, currency })}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Button type="submit" className="mt-6">
        Show my refund
      </Button>
    </form>
  );
}
