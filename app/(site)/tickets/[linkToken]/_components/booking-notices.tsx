import { Notice } from "@/components/ui/notice";
import { type ShowtimeDetails, wasMovedSince } from "@/lib/scheduling/showtime-details";

type BookingNoticesProps = {
  justCancelled: boolean;
  booking: { createdAt: number; cancelledAt: number | null; showtime: ShowtimeDetails };
  now: number;
};

/** What has just happened, or has happened to the showtime, above the tickets. */
export function BookingNotices({ justCancelled, booking, now }: BookingNoticesProps) {
  const { showtime, createdAt, cancelledAt } = booking;
  const isCancelled = showtime.state === "cancelled";
  const isMoved =
    !isCancelled && cancelledAt === null && showtime.startsAt > now && wasMovedSince(createdAt, showtime);
  if (!justCancelled && !isCancelled && !isMoved) return null;
  return (
    <div className="mb-6 grid gap-4">
      {justCancelled && (
        <Notice tone="ok" title="Cancelled">
          Your refund goes back the way you paid.
        </Notice>
      )}
      {isCancelled && (
        <Notice tone="warn" title="This showtime does not take place">
          {showtime.cancelReason && <p>{showtime.cancelReason}</p>}
          <p>Please do not travel for it. What you paid comes back to you in full.</p>
        </Notice>
      )}
      {isMoved && (
        <Notice tone="warn" title="This showtime has changed since you booked">
          What stands on your tickets is how it is now. If it does not suit you, cancel until it starts and
          get back all that you paid.
        </Notice>
      )}
    </div>
  );
}
