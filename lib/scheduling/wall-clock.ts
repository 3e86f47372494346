import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "@/lib/result";

export type WallClock = {
  /** "2026-11-24" */
  date: string;
  /** "19:30" */
  time: string;
  /** IANA name. */
  timeZone: string;
};

/** Which one is meant of a time that a clock shows twice, when it is put back. */
export type Repeated = "earlier" | "later";

/**
 * The instant at which the clock on that wall shows that time, in UTC milliseconds. A time skipped when the clock is
 * put forward is `no-such-time`; one shown twice is `ambiguous-time` until `repeated` says which.
 */
export function toInstant(
  { date, time, timeZone }: WallClock,
  repeated?: Repeated,
): Result<number, "no-such-time" | "ambiguous-time"> {
  const local = readLocal(date, time);
  if (!local) return fail("no-such-time");
  const earlier = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (!earlier.toPlainDateTime().equals(local)) return fail("no-such-time");
  if (earlier.equals(later)) return ok(earlier.epochMilliseconds);
  if (!repeated) return fail("ambiguous-time");
  return ok((repeated === "earlier" ? earlier : later).epochMilliseconds);
}

function readLocal(date: string, time: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: "reject" });
  } catch {
    return null;
  }
}

/** The calendar day that many days after `date`: "2026-11-24". */
export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();
