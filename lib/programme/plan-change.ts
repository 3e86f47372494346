import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { assertThat } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { fail, ok, type Result } from "@/lib/result";
import { getFacts } from "@/lib/scheduling/get-facts";
import { isFitting, judge, type PlanCode, type Wish } from "@/lib/scheduling/plan";
import { findShowtime } from "./find-showtime";
import { type Refused, readStart, type Start } from "./schedule-showtime";

/** What may be changed about a showtime; what is left out stays. */
export type Change = Partial<
  Pick<Wish, "movieId" | "screenId" | "priceCardId" | "format" | "language" | "subtitles" | "accessibility">
> & { start?: Start };

export type ChangeInput = {
  showtimeId: number;
  change: Change;
  /** The one that the change was made from. */
  revision: number;
  staff: Acting;
  now: number;
};

/** The columns that change, as they were and as they will be. */
type Columns = Partial<typeof showtimes.$inferSelect>;

export type PlannedChange = {
  showtime: typeof showtimes.$inferSelect;
  theaterId: number;
  timeZone: string;
  before: Columns;
  after: Columns;
};

export type ChangeCode = PlanCode | "not-found" | "cancelled" | "begun";

/** What a change would make of a showtime that has not begun, on its own theater's screens; nothing is written. */
export async function planChange(
  db: Database,
  { showtimeId, change, staff, now }: Omit<ChangeInput, "revision">,
): Promise<Result<PlannedChange, never> | Refused<ChangeCode>> {
  const row = await findShowtime(db, showtimeId, staff);
  if (!row) return { ...fail("not-found"), clash: null, timeZone: "UTC" };
  const { showtime, theaterId, timeZone } = row;
  const refuse = (code: ChangeCode) => ({ ...fail(code), clash: null, timeZone });
  if (showtime.state === "cancelled") return refuse("cancelled");
  if (showtime.startsAt <= now) return refuse("begun");

  const { start = { startsAt: showtime.startsAt }, ...parts } = change;
  const wish: Wish = { ...showtime, ...parts, ...readStart(start, row) };
  const facts = await getFacts(db, {
    theaterId,
    movieIds: [wish.movieId],
    from: wish.start.ok ? wish.start.value : now,
    until: wish.start.ok ? wish.start.value : now,
    staff,
    own: showtime,
  });
  if (!facts) return refuse("not-found");
  const taken = facts.taken.filter((slot) => slot.showtimeId !== showtimeId);
  const movie = facts.movies.get(showtime.movieId);
  // what it has already may stay, though it could not be chosen any more
  if (movie) facts.movies.set(showtime.movieId, { ...movie, isArchived: false });
  facts.priceCardIds.add(showtime.priceCardId);
  const screen = { name: row.screenName, layoutId: showtime.layoutId };
  facts.screens.set(showtime.screenId, screen);
  const unpriced = facts.unpriced.filter(
    (gap) => gap.priceCardId !== showtime.priceCardId || gap.layoutId !== showtime.layoutId,
  );

  const [planned] = judge([wish], { ...facts, taken, unpriced }, now);
  if (!planned) return refuse("not-found");
  if (!isFitting(planned)) return { ...fail(planned.why), clash: planned.clash, timeZone };
  const { startsAt, endsAt, occupiedUntil, layoutId } = planned;
  const { movieId, screenId, priceCardId, format, language, subtitles, accessibility = "" } = wish;
  const isTimed = movieId !== showtime.movieId || startsAt !== showtime.startsAt;
  const target: Columns = {
    ...{ movieId, screenId, layoutId, priceCardId, format, language, subtitles, accessibility },
    ...(isTimed ? { startsAt, endsAt, occupiedUntil } : {}),
  };
  const changed = (Object.keys(target) as (keyof Columns)[]).filter((key) => target[key] !== showtime[key]);
  const pick = (from: Columns) => Object.fromEntries(changed.map((key) => [key, from[key]])) as Columns;
  return ok({ showtime, theaterId, timeZone, before: pick(showtime), after: pick(target) });
}

/** The conditions of every write to a showtime: this person runs its theater, and nobody has changed it meanwhile. */
export const isTheirsAndFresh = (staff: Acting, theaterId: number, showtimeId: number, revision: number) => [
  assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))),
  assertThat("stale", hasRow(showtimes, eq(showtimes.id, showtimeId), eq(showtimes.revision, revision))),
];
