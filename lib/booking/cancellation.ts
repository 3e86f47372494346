import { cancellableUntil, type ShowtimeDetails } from "./showtime-details";

export type CancelRefusal = "already-cancelled" | "past" | "too-late";

type Cancellable = {
  cancelledAt: number | null;
  showtime: Pick<ShowtimeDetails, "startsAt" | "cancellationCutoffMinutes">;
};

/** Why nothing of a booking can be cancelled any more, or null while it can. */
export function whyNotCancellable({ cancelledAt, showtime }: Cancellable, now: number): CancelRefusal | null {
  if (cancelledAt !== null) return "already-cancelled";
  if (showtime.startsAt <= now) return "past";
  return cancellableUntil(showtime) <= now ? "too-late" : null;
}
