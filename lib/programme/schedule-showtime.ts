import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { calendarDay, type DayClock } from "@/lib/scheduling/business-day";
import { isFitting, type PlanCode, type Slot, type Wish } from "@/lib/scheduling/plan";
import { saleState, showtimeParts, start } from "@/lib/scheduling/showtime-input";
import { fromInstant, type Repeated, toInstant } from "@/lib/scheduling/wall-clock";
import { previewShowtimes } from "./preview-showtimes";
import { scheduleShowtimes } from "./schedule-showtimes";

const scheduleShowtimeInput = z.object({ ...showtimeParts, start, state: saleState });

type Input = z.output<typeof scheduleShowtimeInput> & { staff: Acting; now: number };

/** A day of the theater and its clock, and which one is meant when that time comes twice; or the instant itself. */
export type Start = { localDate: string; localTime: string; repeated?: Repeated } | { startsAt: number };

/** What stands in the way, where it is that, on the clock of that zone. */
export type Refused<Code extends string = PlanCode> = {
  ok: false;
  code: Code;
  clash: Slot | null;
  timeZone: string;
};

/**
 * Puts a movie on a screen, on the screen's newest layout. It ends after the theater's trailers and the movie's
 * length, and keeps the screen for the cleaning after that; the database refuses any overlap.
 */
export const scheduleShowtime = withInput(scheduleShowtimeInput, act);

async function act(
  db: Database,
  { start, state, staff, now, ...parts }: Input,
): Promise<Result<{ showtimeId: number }, never> | Refused> {
  const screen = await findScreen(db, parts.screenId, staff);
  if (!screen) return { ...fail("unknown-screen"), clash: null, timeZone: "UTC" };
  const { theaterId, timeZone } = screen;
  const wish: Wish = { ...parts, ...readStart(start, screen) };
  // whoever loses a race is told what it lost to
  for (let attempt = 0; attempt < 2; attempt++) {
    const [planned] = (await previewShowtimes(db, { theaterId, wishes: [wish], staff, now })) ?? [];
    if (!planned) break;
    if (!isFitting(planned)) return { ...fail(planned.why), clash: planned.clash, timeZone };
    const made = await scheduleShowtimes(db, { theaterId, fitting: [planned], state, staff, now });
    if (made.ok) return ok({ showtimeId: made.value.showtimeIds[0] as number });
  }
  return { ...fail("overlap"), clash: null, timeZone };
}

export function readStart(start: Start, clock: DayClock): Pick<Wish, "day" | "time" | "start"> {
  const { timeZone } = clock;
  if ("startsAt" in start) return { ...fromInstant(start.startsAt, timeZone), start: ok(start.startsAt) };
  const { localDate, localTime: time, repeated } = start;
  const date = calendarDay(localDate, time, clock);
  return { day: date, time, start: toInstant({ date, time, timeZone }, repeated) };
}

const findScreen = (db: Database, screenId: number, staff: Acting) =>
  db
    .select({
      theaterId: theaters.id,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(eq(screens.id, screenId), canManage(staff, theaters.id)))
    .get();
