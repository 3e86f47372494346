import { X } from "lucide-react";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName, TYPE_WORDS } from "@/components/seat-map/seat-name";
import { SeatView } from "@/components/seat-map/seat-view";
import { formatMoney } from "@/lib/money";
import type { ChoiceSheetProps } from "./choice-sheet";

type Props = Pick<ChoiceSheetProps, "prices" | "currency" | "viewOf"> & {
  chosen: readonly MapSeat[];
  onReturn: (seat: MapSeat) => void;
};

/** The chosen seats one by one, where there is room for them, and what one sees from the middle of them. */
export function ChosenSeats({ chosen, prices, currency, viewOf, onReturn }: Props) {
  const middle = chosen[chosen.length >> 1];
  const view = middle && viewOf?.(middle);
  return (
    <div className="my-4 hidden xl:block">
      {view && (
        <figure className="mb-3 text-ink-soft text-sm">
          <SeatView view={view} className="w-full" />
          <figcaption className="mt-1">
            The screen from {shortName(middle)}
            {view.restricted && `: ${view.restricted}`}
          </figcaption>
        </figure>
      )}
      <ul className="divide-y divide-line border-line border-y">
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
    </div>
  );
}
