import { MINUTE_MS } from "@/lib/clock-units";
import { formatDay, formatTime, formatZone } from "@/lib/zoned-time";

type Terms = { startsAt: number; cancellableUntil: number; timeZone: string };

/** Until when money comes back, in one sentence, on the theater's clock. */
export function cancelTerms({ startsAt, cancellableUntil, timeZone }: Terms, now: number): string {
  if (cancellableUntil <= now) {
    return "It starts too soon for this booking to be cancelled, so please be sure of your seats.";
  }
  const minutes = Math.round((startsAt - cancellableUntil) / MINUTE_MS);
  const until = `${formatTime(cancellableUntil, timeZone)} ${formatZone(cancellableUntil, timeZone)}`;
  const before = minutes === 0 ? "when it starts" : `${inWords(minutes)} before it starts`;
  return `You can cancel all or some of your seats for a full refund until ${until} on ${formatDay(cancellableUntil, timeZone)}, ${before}.`;
}

function inWords(minutes: number): string {
  if (minutes === 60) return "an hour";
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
