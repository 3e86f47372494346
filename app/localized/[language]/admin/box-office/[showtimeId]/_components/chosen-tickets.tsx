import { X } from "lucide-react";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { TicketTypePrices } from "@/lib/pricing/ticket-type-prices";

type ChosenTicket = { seat: MapSeat; offered: TicketTypePrices[]; typeId: number; amountMinor: number };

type Props = {
  tickets: ChosenTicket[];
  currency: string;
  onKind: (seatId: number, ticketTypeId: number) => void;
  onReturn: (seat: MapSeat) => void;
};

/** The seats that are pointed at, each with its kind of ticket. */
export function ChosenTickets({ tickets, currency, onKind, onReturn }: Props) {
  if (tickets.length === 0) return <p>{t("boxOffice.chosen.none")}</p>;
  return (
    <ul className="divide-y divide-line border-line border-b">
      {tickets.map(({ seat, offered, typeId, amountMinor }) => (
        <li key={seat.id} className="flex items-center gap-2 py-1">
          <b className="min-w-10 font-semibold">{shortName(seat)}</b>
          <select
            aria-label={t("boxOffice.chosen.ticketFor", { seat: shortName(seat), type: seat.type })}
            value={typeId}
            onChange={(event) => onKind(seat.id, Number(event.target.value))}
            className="min-h-9 min-w-0 grow rounded-md border border-line-strong bg-surface px-2 text-sm"
          >
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="whitespace-nowrap text-end">{formatMoney({ amountMinor, currency })}</span>
          <button
            type="button"
            aria-label={t("boxOffice.chosen.leaveOut", { seat: shortName(seat) })}
            onClick={() => onReturn(seat)}
            className="grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
