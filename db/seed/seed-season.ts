import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isWriteRefused } from "@/db/failures";
import type { StaffRole } from "@/db/schema/accounts";
import { theaterStaff, users } from "@/db/schema/accounts";
import { showtimes } from "@/db/schema/scheduling";
import { type Step, write } from "@/db/write";
import { DAY_MS } from "@/lib/clock-units";
import { businessDay } from "@/lib/scheduling/business-day";
import { classics } from "./movies";
import { daysAround, type Occupied, planDay } from "./programme";
import { insertAll } from "./rows";
import { sellDay } from "./sell-day";
import { readProgrammeMovies, readStage } from "./stage";

/** One showtime is cancelled, so that there is one to look at. */
const CANCELLED = { theaterId: 2, day: 2 };

/** A programme is put on sale a week before it is shown, or now. */
const WEEK_MS = 7 * DAY_MS;

/** How many showtimes were added, and which days of a screen the database refused, with its word for it. */
export type Season = { added: number; refused: string[] };

/**
 * Showtimes and their audience for every day of a screen up to the fourteenth from today that has none yet, so that it
 * fills an empty demo and tops up an old one alike, whatever has become of that. Each is written by itself: one that
 * the database refuses leaves the others alone.
 */
export async function seedSeason(
  db: Database,
  { now, daysBack, progress }: { now: number; daysBack: number; progress: (step: string) => void },
): Promise<Season> {
  const stage = await readStage(db);
  const movies = await readProgrammeMovies(db, classics);
  const { customer, doorKeeperOf, sellerOf } = await readTeam(db);
  const playing = await db.select().from(showtimes);
  const season: Season = { added: 0, refused: [] };
  let nextId = await nextShowtimeId(db);

  for (const theater of stage.theaters) {
    const planned = new Set(
      playing.map(({ screenId, startsAt }) => `${screenId} ${businessDay(startsAt, theater)}`),
    );
    const occupied: Occupied[] = playing.filter(({ state }) => state !== "cancelled");
    for (const [index, date] of daysAround(now, theater, daysBack).entries()) {
      const screens = theater.screens.filter(({ id }) => !planned.has(`${id} ${date}`));
      const isNewDay = screens.length === theater.screens.length;
      const day = index - daysBack;
      const days = planDay({ ...theater, screens }, movies, { date, occupied });
      for (const [nth, { screen, showtimes: plan }] of days.entries()) {
        if (plan.length === 0) continue;
        const rows = plan.map((row) => ({ ...row, id: nextId++ }));
        const isCancelled =
          isNewDay && nth === days.length - 1 && theater.id === CANCELLED.theaterId && day === CANCELLED.day;
        const cancelled = isCancelled ? rows.at(-1) : undefined;
        const sales = sellDay({
          stage,
          theater,
          date,
          day: isNewDay && nth === 0 ? day : null,
          showtimes: rows.filter((row) => row !== cancelled),
          customer,
          seller: sellerOf(theater.id),
          doorKeeper: doorKeeperOf(theater.id),
          now,
        });
        const refusal = await plantOrRefuse(db, [
          ...insertAll(
            db,
            showtimes,
            rows.map((row) => ({
              ...{ ...row, publishedAt: Math.min(now, row.startsAt - WEEK_MS) },
              ...(row === cancelled && { state: "cancelled" as const }),
            })),
          ),
          ...sales.steps(db),
        ]);
        if (refusal) season.refused.push(`${theater.name}, ${screen.name}, ${date}: ${refusal}`);
        else {
          season.added += rows.length;
          occupied.push(...rows);
        }
      }
      progress(`${theater.name}, ${date}`);
    }
  }
  return season;
}

/** Writes a day, or answers what of the database's rules stands in its way. */
async function plantOrRefuse(db: Database, steps: Step[]): Promise<string | null> {
  try {
    await write(db, steps);
    return null;
  } catch (error) {
    if (isWriteRefused(error)) return error.code;
    throw error;
  }
}

/** One that no showtime has had, those that were removed since among them. */
async function nextShowtimeId(db: Database): Promise<number> {
  const [row] = await db.values<[last: number]>(
    sql`select seq from sqlite_sequence where name = 'showtimes'`,
  );
  return (row?.[0] ?? 0) + 1;
}

/** The demo's customer; who keeps a theater's door, its door staff or an admin; who sells there, its owner or an admin. */
async function readTeam(db: Database) {
  const team = await db.select().from(theaterStaff);
  const [admin] = await db.select({ id: users.id }).from(users).where(eq(users.role, "admin"));
  const [customer] = await db.select().from(users).where(eq(users.email, "customer@matinee.test"));
  const find = (role: StaffRole) => (theaterId: number) =>
    team.find((it) => it.theaterId === theaterId && it.role === role)?.userId ?? admin?.id;
  return { customer, doorKeeperOf: find("door"), sellerOf: find("owner") };
}
