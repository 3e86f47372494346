import { useMemo, useState } from "react";
import { Legend } from "@/components/seat-map/legend";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { SeatMap } from "@/components/seat-map/seat-map";
import { t } from "@/lib/i18n/t";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import { inReadingOrder } from "@/lib/layouts/reading-order";
import { tieGroups } from "@/lib/layouts/seat-groups";

/** The room as customers will see it; seats can be tried. */
export function Preview({ seats, screenName }: { seats: readonly PlacedSeat[]; screenName: string }) {
  const drawn = useMemo(() => asMapSeats(seats), [seats]);
  const [mine, setMine] = useState<ReadonlySet<number>>(new Set());
  const states = useMemo(
    () => drawn.map(({ ordinal }) => (mine.has(ordinal) ? ("mine" as const) : ("free" as const))),
    [drawn, mine],
  );
  if (drawn.length === 0) return <p className="text-ink-soft">{t("screens.layout.previewEmpty")}</p>;
  return (
    <div className="flex flex-col gap-4">
      <SeatMap
        label={t("screens.layout.previewMap", { screen: screenName })}
        seats={drawn}
        states={states}
        prices={{}}
        onToggle={({ ordinal }) => setMine(toggled(mine, ordinal))}
      />
      <Legend types={new Set(drawn.map(({ type }) => type))} prices={{}} />
    </div>
  );
}

function toggled(set: ReadonlySet<number>, value: number): Set<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

function asMapSeats(seats: readonly PlacedSeat[]): MapSeat[] {
  const { keys } = tieGroups(seats);
  return inReadingOrder(seats).map(({ guid, row, number, x, y, type }, ordinal) => ({
    id: ordinal,
    ordinal,
    row,
    number,
    x,
    y,
    type,
    groupKey: keys.get(guid) ?? null,
  }));
}
