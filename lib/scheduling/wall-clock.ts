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

/** An instant as that clock shows it, with its distance from UTC: "2026-12-05T19:30:00+01:00". */
export const isoAt = (at: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });

/** The calendar day that many days after `date`: "2026-11-24". */
export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/**
 * When that theater's clock shows so many minutes after that day's midnight; from 1440 on it is the night that follows.
 * A skipped time is taken as the moment the clock has gone on, one that comes twice as the first.
 */
export function atMinute(day: string, minute: number, timeZone: string): number {
  const time = Temporal.PlainTime.from("00:00").add({ minutes: minute % 1440 });
  const local = Temporal.PlainDate.from(day)
    .add({ days: Math.floor(minute / 1440) })
    .toPlainDateTime(time);
  return local.toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** A calendar day of a zone as instants, [from, until): 23 to 25 hours, whatever the clock does in it. */
export function dayBounds(day: string, timeZone: string): { from: number; until: number } {
  const start = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).epochMilliseconds;
  const date = Temporal.PlainDate.from(day);
  return { from: start(date), until: start(date.add({ days: 1 })) };
}

/** What that zone's wall shows: its calendar day, its time, and which one it is when that time comes twice. */
export function fromInstant(at: number, timeZone: string): { day: string; time: string; repeated: Repeated } {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const local = there.toPlainDateTime();
  const first = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
    repeated: first.epochMilliseconds === there.epochMilliseconds ? "earlier" : "later",
  };
}
