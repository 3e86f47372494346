import { describeMoment } from "@/lib/words/showtime";

/** What is said of reserving: until when, and what it takes. */
export function reserveHint(
  { reservedUntil: startsAt, timeZone }: { reservedUntil: number; timeZone: string },
  isSignedIn: boolean,
): string {
  const until = `kept for you until ${describeMoment({ startsAt, timeZone })}`;
  return isSignedIn ? until : `${until}, once you have confirmed it by a link that we send you`;
}
