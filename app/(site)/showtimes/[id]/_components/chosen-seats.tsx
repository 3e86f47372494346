import { X } from "lucide-react";
import type { MapSeat, SeatType } from "@/components/seat-map/map-seat";
import { shortName, TYPE_WORDS } from "@/components/seat-map/seat-name";
import { formatMoney } from "@/lib/money";

type Props = {
  chosen: readonly MapSeat[];
  prices: Partial<Record<SeatType, number>>;
  currency: string;
  onReturn: (seat: MapSeat) => void;
};

/** The chosen seats one by one, where there is room for them. */
export function ChosenSeats({ chosen, prices, currency, onReturn }: Props) {
  return (
    <ul className="my-4 hidden divide-y divide-line border-line border-y xl:block">
      {chosen.map((seat) => (
        <li key={seat.id} className="flex items-center gap-3 py-1">
          <b className="font-semibold">{shortName(seat)}</b>
          <span className="text-ink-soft text-sm">{TYPE_WORDS[seat.type]}</span>
          <span className="ml-auto">{formatMoney({ amountMinor: prices[seat.type] ?? 0, currency })}</span>
          <button
            type="button"
            aria-label={`Give back ${shortName(seat)}`}
            onClick={() => onReturn(seat)}
            className="grid size-9 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
