import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layoutSeats, layouts, type SEAT_TYPES, screens, theaters } from "@/db/schema/venues";

export type Theater = {
  id: number;
  slug: string;
  name: string;
  description: string;
  address: string;
  city: string;
  /** Perhaps empty, as is `boxOfficeHours`. */
  telephone: string;
  boxOfficeHours: string;
  timeZone: string;
  dayTurnsMinute: number;
  /** Plain text, perhaps empty. */
  houseRules: string;
};

export type ScreenSummary = {
  id: number;
  name: string;
  /** How many seats of each type its newest layout has; types it has none of are missing. */
  seats: Partial<Record<(typeof SEAT_TYPES)[number], number>>;
};

const columns = {
  id: theaters.id,
  slug: theaters.slug,
  name: theaters.name,
  description: theaters.description,
  address: theaters.address,
  city: theaters.city,
  telephone: theaters.telephone,
  boxOfficeHours: theaters.boxOfficeHours,
  timeZone: theaters.timeZone,
  dayTurnsMinute: theaters.dayTurnsMinute,
  houseRules: theaters.houseRules,
};

export const listTheaters = (db: Database): Promise<Theater[]> =>
  db.select(columns).from(theaters).where(isNull(theaters.archivedAt)).orderBy(asc(theaters.name));

export async function getTheater(db: Database, slug: string): Promise<Theater | null> {
  const isOpen = and(eq(theaters.slug, slug), isNull(theaters.archivedAt));
  return (await db.select(columns).from(theaters).where(isOpen).get()) ?? null;
}

export async function listScreens(db: Database, theaterId: number): Promise<ScreenSummary[]> {
  const rows = await db
    .select({ id: screens.id, name: screens.name, type: layoutSeats.type, count: sql<number>`count(*)` })
    .from(screens)
    .innerJoin(layouts, eq(layouts.screenId, screens.id))
    .innerJoin(layoutSeats, eq(layoutSeats.layoutId, layouts.id))
    .where(
      sql`${screens.theaterId} = ${theaterId} and ${screens.archivedAt} is null and ${layouts.version} = (
        select max(newest.version) from layouts newest where newest.screen_id = ${screens.id})`,
    )
    .groupBy(screens.id, layoutSeats.type)
    .orderBy(screens.position, screens.name);
  const summaries = new Map<number, ScreenSummary>();
  for (const { type, count, ...screen } of rows) {
    const summary = summaries.get(screen.id) ?? { ...screen, seats: {} };
    summary.seats[type] = count;
    summaries.set(screen.id, summary);
  }
  return [...summaries.values()];
}
