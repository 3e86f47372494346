import { formatMoney } from "@/lib/money";
import type { TicketTypePrices } from "@/lib/pricing/queries";
import { SEAT_TYPE_NAMES } from "@/lib/venues/seat-type";
import { type CheckoutSeat, type Chosen, typesFor } from "./total";

type Props = {
  seats: readonly CheckoutSeat[];
  table: readonly TicketTypePrices[];
  currency: string;
  chosen: Chosen;
  onChoose: (seatId: number, ticketTypeId: number) => void;
};

/** Whom each seat is for. */
export function SeatTickets({ seats, table, currency, chosen, onChoose }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-t">
      {seats.map((seat) => (
        <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <label htmlFor={`seat-${seat.id}`}>
            <b className="font-semibold">
              Row {seat.row}, seat {seat.number}
            </b>{" "}
            <span className="text-ink-soft text-sm">{SEAT_TYPE_NAMES[seat.type]}</span>
          </label>
          <select
            id={`seat-${seat.id}`}
            name={`seat:${seat.id}`}
            value={chosen[seat.id]}
            onChange={(event) => onChoose(seat.id, Number(event.target.value))}
            className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 sm:w-64"
          >
            {typesFor(table, seat).map(({ id, name, note, amountMinor }) => (
              <option key={id} value={id}>
                {note ? `${name}, ${note}` : name}: {formatMoney({ amountMinor, currency })}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
