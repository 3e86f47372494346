import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import type { SeatType } from "@/lib/layouts/seat-type";
import { SEAT_TYPE_NAMES } from "@/lib/words/seat-type";

const TYPES = Object.keys(SEAT_TYPE_NAMES) as SeatType[];

/** How many seats there are, by type, as they are drawn. */
export function Counts({ seats }: { seats: readonly PlacedSeat[] }) {
  const of = (type: SeatType) => seats.filter((seat) => seat.type === type).length;
  return (
    <dl aria-label={t("screens.layout.byType")} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <Count words={t("screens.layout.seats")} count={seats.length} />
      {TYPES.map((type) => {
        const count = of(type);
        return count > 0 && <Count key={type} words={SEAT_TYPE_NAMES[type]} count={count} />;
      })}
    </dl>
  );
}

const Count = ({ words, count }: { words: string; count: number }) => (
  <div className="flex gap-1.5">
    <dt className="text-ink-soft">{words}</dt>
    <dd className="font-semibold">{formatNumber(count)}</dd>
  </div>
);
