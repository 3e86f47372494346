import { type ShowtimeDetails, wasMovedSince } from "@/lib/scheduling/showtime-details";
import type { Offered } from "./standing";

type Showtime = Pick<ShowtimeDetails, "state" | "startsAt" | "movedAt"> & { orderedAt: number };

/** Why an offer does not stand any more that nobody has accepted. */
export function whyOver(
  { refusedAt }: Pick<Offered, "refusedAt">,
  { orderedAt, ...showtime }: Showtime,
  now: number,
): "offer-refused" | "showtime-gone" | "showtime-moved" | "offer-ended" {
  if (refusedAt !== null) return "offer-refused";
  if (showtime.state !== "on-sale" || showtime.startsAt <= now) return "showtime-gone";
  return wasMovedSince(orderedAt, showtime) ? "showtime-moved" : "offer-ended";
}
