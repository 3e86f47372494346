import { TicketTypeSelect } from "@/app/localized/[language]/(site)/_components/ticket-type-select";
import { t } from "@/lib/i18n/t";
import type { Chosen, TicketSeat } from "@/lib/pricing/ticket-total";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";

export type CheckoutSeat = TicketSeat & { row: string; number: string };

type Props = {
  seats: readonly CheckoutSeat[];
  table: readonly TicketTypePrices[];
  currency: string;
  chosen: Chosen;
  onChoose: (seatId: number, ticketTypeId: number) => void;
};

/** Whom each seat is for. */
export function SeatTickets({ seats, ...tickets }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-t">
      {seats.map((seat) => (
        <li key={seat.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <label htmlFor={`seat-${seat.id}`}>
            <b className="font-semibold">{t("tickets.seat", { row: seat.row, seat: seat.number })}</b>{" "}
            <span className="text-ink-soft text-sm">{SEAT_TYPE_NAMES[seat.type]}</span>
          </label>
          <TicketTypeSelect {...tickets} seat={seat} className="w-full py-2 sm:w-64" />
        </li>
      ))}
    </ul>
  );
}
