import { BoxOffice } from "@/app/(site)/_components/box-office";
import { Notice } from "@/components/ui/notice";
import type { SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";

/** Stands where the payment would, at a theater that cannot take money online yet. */
export function OnlineClosed({ showtime }: { showtime: SeatMapShowtime }) {
  return (
    <Notice tone="warn" title="Online sales are not set up here yet">
      <p className="mb-2">
        {showtime.theaterName} does not take payments on this site so far. Please buy your tickets at its box
        office. Nothing is charged, and these seats are free for others once their time is over.
      </p>
      <BoxOffice theater={showtime} />
    </Notice>
  );
}
