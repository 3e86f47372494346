"use client";
import { useMemo } from "react";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { type ListedRow, listSections } from "./list-sections";
import type { MapSeat, SeatState, SeatType } from "./map-seat";
import { seatName, viewWords } from "./seat-name";

type Props = {
  /** "Seats of The Grand" */
  label: string;
  seats: readonly MapSeat[];
  states: readonly SeatState[] | null;
  prices: Partial<Record<SeatType, string>>;
  onToggle: (seat: MapSeat) => void;
  /** What is not so good about the view from a seat, where that is known. */
  flawOf?: (seat: MapSeat) => string | null;
};

/** The map without a picture: section, row, seat. */
export function SeatList({ label, seats, ...rest }: Props) {
  const sections = useMemo(() => listSections(seats), [seats]);
  return (
    <section aria-label={label} className="grid gap-6 px-4 sm:px-0">
      {sections.map(({ name, rows }) => (
        <section key={name} aria-label={name}>
          <h2 className="mb-2 font-display text-lg">{name}</h2>
          <div className="divide-y divide-line border-line border-y">
            {rows.map((row) => (
              <Row key={row.row} {...rest} {...row} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function Row({ row, seats, states, ...rest }: ListedRow & Omit<Props, "label">) {
  const of = (state: SeatState) => seats.filter(({ ordinal }) => states?.[ordinal] === state).length;
  const [free, mine] = [of("free"), of("mine")];
  return (
    <details className="group [content-visibility:auto]">
      <summary className="flex min-h-11 items-center gap-3 py-2">
        <b className="font-semibold">{t("seatMap.row", { row })}</b>
        <span className="text-ink-soft text-sm">
          {states ? t("seatMap.list.free", { count: free }) : "…"}
        </span>
        {mine > 0 && (
          <span className="rounded-md bg-gold px-2 text-gold-ink text-sm">
            {t("seatMap.list.mine", { count: mine })}
          </span>
        )}
        <span aria-hidden="true" className="pointing ms-auto text-ink-soft group-open:rotate-90">
          ›
        </span>
      </summary>
      <ul className="grid gap-x-6 pb-3 sm:grid-cols-2">
        {seats.map((seat) => (
          <ListedSeat key={seat.id} seat={seat} state={states?.[seat.ordinal] ?? "unknown"} {...rest} />
        ))}
      </ul>
    </details>
  );
}

type SeatProps = Pick<Props, "prices" | "onToggle" | "flawOf"> & { seat: MapSeat; state: SeatState };

function ListedSeat({ seat, state, prices, onToggle, flawOf }: SeatProps) {
  const isTaken = state === "held" || state === "sold";
  const flaw = flawOf?.(seat);
  return (
    <li>
      <label
        className={`flex min-h-11 items-center gap-3 ${isTaken ? "cursor-not-allowed text-ink-soft" : "cursor-pointer"}`}
      >
        <input
          type="checkbox"
          aria-label={seatName(seat, state, prices[seat.type], flaw)}
          aria-disabled={isTaken || undefined}
          checked={state === "mine"}
          onChange={() => onToggle(seat)}
          className="size-5 shrink-0 aria-disabled:opacity-50"
        />
        <span className={isTaken ? "line-through" : ""}>
          {t("seatMap.list.seat", { number: seat.number })}
        </span>
        <span className="text-ink-soft text-sm">
          {listFacts([t(`seatMap.type.${seat.type}`), seat.isRestricted && viewWords(flaw)])}
        </span>
        <span className="ms-auto text-sm tabular-nums">
          {state === "free" || state === "mine" ? prices[seat.type] : t(`seatMap.state.${state}`)}
        </span>
      </label>
    </li>
  );
}
