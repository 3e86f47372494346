import { eq, max } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { showtimes } from "@/db/schema/scheduling";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import { classics } from "./movies";
import { daysAround, planDay } from "./programme";
import { insertAll, plant } from "./rows";
import { sellDay } from "./sell-day";
import { readProgrammeMovies, readStage } from "./stage";

/** One showtime is called off, so that there is one to look at. */
const CALLED_OFF = { theaterId: 2, day: 2 };

/**
 * Showtimes and their audience for every day up to the fourteenth from today that has none yet, so that it fills an
 * empty demo and tops up an old one alike. Answers how many showtimes it added.
 */
export async function seedSeason(
  db: Database,
  { now, daysBack, progress }: { now: number; daysBack: number; progress: (step: string) => void },
): Promise<number> {
  const stage = await readStage(db);
  const movies = await readProgrammeMovies(db, classics);
  const team = await db.select().from(users);
  const idOf = (email: string) => team.find((user) => user.email === email)?.id ?? 0;
  const [customer] = await db.select().from(users).where(eq(users.email, "customer@matinee.test"));
  const doorKeepers = await findDoorKeepers(db);
  let nextId = ((await db.select({ last: max(showtimes.id) }).from(showtimes))[0]?.last ?? 0) + 1;
  const firstId = nextId;

  for (const theater of stage.theaters) {
    const planned = new Set(await plannedDays(db, theater));
    for (const [index, date] of daysAround(now, theater, daysBack).entries()) {
      const screens = theater.screens.filter(({ id }) => !planned.has(`${id} ${date}`));
      if (screens.length === 0) continue;
      const day = index - daysBack;
      const rows = planDay({ ...theater, screens }, movies, date).map((row) => ({ ...row, id: nextId++ }));
      const calledOff = theater.id === CALLED_OFF.theaterId && day === CALLED_OFF.day ? rows.at(-1)?.id : 0;
      const playing = rows.filter(({ id }) => id !== calledOff);
      const seller = idOf(theater.id === 1 ? "owner@matinee.test" : "admin@matinee.test");
      const sales = sellDay({
        stage,
        theater,
        date,
        day,
        showtimes: playing,
        customer,
        seller,
        doorKeeper: doorKeepers(theater.id),
        now,
      });
      await plant(db, [
        ...insertAll(
          db,
          showtimes,
          rows.map((row) => (row.id === calledOff ? { ...row, state: "cancelled" as const } : row)),
        ),
        ...sales.steps(db),
      ]);
      progress(`${theater.name}, ${date}`);
    }
  }
  return nextId - firstId;
}

/** Who keeps a theater's door: its door staff, else an admin. */
async function findDoorKeepers(db: Database): Promise<(theaterId: number) => number | undefined> {
  const staff = await db.select().from(theaterStaff).where(eq(theaterStaff.role, "door"));
  const [admin] = await db.select({ id: users.id }).from(users).where(eq(users.role, "admin"));
  return (theaterId) => staff.find((it) => it.theaterId === theaterId)?.userId ?? admin?.id;
}

async function plannedDays(db: Database, clock: DayClock): Promise<string[]> {
  const rows = await db
    .select({ screenId: showtimes.screenId, startsAt: showtimes.startsAt })
    .from(showtimes);
  return rows.map(({ screenId, startsAt }) => `${screenId} ${businessDay(startsAt, clock)}`);
}
