import { X } from "lucide-react";
import { TicketTypeSelect } from "@/app/localized/[language]/(site)/_components/ticket-type-select";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { SeatView } from "@/components/seat-map/seat-view";
import { t } from "@/lib/i18n/t";
import type { ChoiceSheetProps } from "./choice-sheet-props";
import { flawWords } from "./flaw-words";
import type { useTickets } from "./use-tickets";

type Props = Pick<ChoiceSheetProps, "table" | "currency" | "viewOf"> & {
  chosen: readonly MapSeat[];
  tickets: ReturnType<typeof useTickets>;
  /** On a narrow window the list waits to be asked for. */
  isOpen: boolean;
  listId: string;
  onReturn: (seat: MapSeat) => void;
};

/** The chosen seats one by one: whom each is for, what that costs, and what one sees from the middle of them. */
export function ChosenSeats({ chosen, table, currency, tickets, viewOf, isOpen, listId, onReturn }: Props) {
  const middle = chosen[chosen.length >> 1];
  const view = middle && viewOf?.(middle);
  return (
    <div
      id={listId}
      className={`my-2 min-h-20 overflow-y-auto xl:my-4 xl:block xl:overflow-visible ${isOpen ? "" : "hidden"}`}
    >
      {view && (
        <figure className="mb-2 flex items-center gap-3 text-ink-soft text-sm xl:mb-3 xl:block">
          <SeatView view={view} className="w-20 shrink-0 xl:w-full" />
          <figcaption className="xl:mt-1">
            {view.flaws.length > 0
              ? t("seatMap.view.fromFlawed", { seat: shortName(middle), flaws: flawWords(view.flaws) })
              : t("seatMap.view.from", { seat: shortName(middle) })}
          </figcaption>
        </figure>
      )}
      <ul className="divide-y divide-line border-line border-y xl:max-h-[max(11rem,calc(100svh-31rem))] xl:overflow-y-auto">
        {chosen.map((seat) => (
          <li key={seat.id} className="flex items-center gap-x-2 py-1">
            <span className="min-w-10 shrink-0">
              <b className="font-semibold">{shortName(seat)}</b>{" "}
              <span className="text-ink-soft text-sm max-sm:sr-only xl:sr-only">
                {t(`seatMap.type.${seat.type}`)}
              </span>
            </span>
            <TicketTypeSelect
              {...{ seat, table, currency, ...tickets }}
              aria-label={t("seatMap.sheet.ticketFor", { seat: shortName(seat) })}
              className="w-0 grow text-sm"
            />
            <button
              type="button"
              aria-label={t("seatMap.sheet.release", { seat: shortName(seat) })}
              onClick={() => onReturn(seat)}
              className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunk hover:text-ink xl:w-8"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
