import { MINUTE_MS } from "@/lib/clock-units";

type Minutes = { durationMinutes: number; trailersMinutes: number; cleaningMinutes: number };

/** How long a showtime that starts then keeps its screen: trailers and movie to the end, then the cleaning. */
export function occupancyOf(
  startsAt: number,
  { durationMinutes, trailersMinutes, cleaningMinutes }: Minutes,
) {
  const endsAt = startsAt + (trailersMinutes + durationMinutes) * MINUTE_MS;
  return { startsAt, endsAt, occupiedUntil: endsAt + cleaningMinutes * MINUTE_MS };
}
