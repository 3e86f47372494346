import { rich } from "@/components/rich";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { nameSeats } from "@/components/seat-map/seat-name";
import { Button } from "@/components/ui/button";
import type { HouseSeat } from "@/lib/claims/list-house-seats";
import { t } from "@/lib/i18n/t";

type Props = {
  seats: readonly MapSeat[];
  house: HouseSeat[];
  isPending: boolean;
  onRelease: (seatIds: number[]) => void;
};

/** What is kept, reason by reason. */
export function KeptSeats({ seats, house, isPending, onRelease }: Props) {
  if (house.length === 0) return null;
  const reasons = [...new Set(house.map(({ reason }) => reason))];
  const idsOf = (kept: HouseSeat[]) => kept.map(({ seatId }) => seatId);
  return (
    <div className="border-line border-t pt-3">
      <h2 className="mb-1 font-semibold">{t("boxOffice.house.keptTitle")}</h2>
      <ul className="divide-y divide-line">
        {reasons.map((reason) => {
          const ids = idsOf(house.filter((seat) => seat.reason === reason));
          return (
            <li key={reason} className="flex items-center justify-between gap-3 py-2">
              <span className="min-w-0 break-words">
                {reason}
                <span className="block text-ink-soft text-sm">
                  {nameSeats(seats.filter(({ id }) => ids.includes(id)))}
                </span>
              </span>
              <button
                type="button"
                disabled={isPending}
                onClick={() => onRelease(ids)}
                className="min-h-9 shrink-0 rounded-md border border-line px-3 text-sm hover:border-ink"
              >
                {rich("boxOffice.house.release", {
                  reason,
                  hidden: (text) => <span className="sr-only">{text}</span>,
                })}
              </button>
            </li>
          );
        })}
      </ul>
      {reasons.length > 1 && (
        <Button
          variant="quiet"
          pending={isPending}
          onClick={() => onRelease(idsOf(house))}
          className="mt-2 w-full"
        >
          {t("boxOffice.house.releaseAll", { count: house.length })}
        </Button>
      )}
    </div>
  );
}
