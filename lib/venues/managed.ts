import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens, theaters } from "@/db/schema/venues";
import { manages, type Steward } from "@/lib/accounts/steward";

type Acting = Pick<Steward, "userId" | "isAdmin">;

const seatsOfScreen = sql<number>`(select count(*) from layout_seats ls join layouts l on l.id = ls.layout_id
  where l.screen_id = screens.id and l.version = (select max(version) from layouts where screen_id = screens.id))`;

/** The theaters that this person runs, with how large they are; those given up at the end. */
export const listManagedTheaters = (db: Database, steward: Acting) =>
  db
    .select({
      id: theaters.id,
      slug: theaters.slug,
      name: theaters.name,
      city: theaters.city,
      timeZone: theaters.timeZone,
      currency: theaters.currency,
      archivedAt: theaters.archivedAt,
      screens: sql<number>`(select count(*) from screens where screens.theater_id = theaters.id and screens.archived_at is null)`,
      seats: sql<number>`(select coalesce(sum(${seatsOfScreen}), 0) from screens
        where screens.theater_id = theaters.id and screens.archived_at is null)`,
    })
    .from(theaters)
    .where(manages(steward, theaters.id))
    .orderBy(sql`${theaters.archivedAt} is not null`, asc(theaters.name));

/** One of them, whole; null when it is not theirs. */
export async function getManagedTheater(
  db: Database,
  { steward, theaterId }: { steward: Acting; theaterId: number },
) {
  const isTheirs = and(eq(theaters.id, theaterId), manages(steward, theaters.id));
  return (await db.select().from(theaters).where(isTheirs).get()) ?? null;
}

export type ManagedTheater = NonNullable<Awaited<ReturnType<typeof getManagedTheater>>>;

/** A theater's screens in their order, those given up at the end. */
export const listManagedScreens = (
  db: Database,
  { steward, theaterId }: { steward: Acting; theaterId: number },
) =>
  db
    .select({
      id: screens.id,
      name: screens.name,
      revision: screens.revision,
      archivedAt: screens.archivedAt,
      seats: seatsOfScreen,
    })
    .from(screens)
    .where(and(eq(screens.theaterId, theaterId), manages(steward, screens.theaterId)))
    .orderBy(sql`${screens.archivedAt} is not null`, asc(screens.position), asc(screens.id));

export type ManagedScreen = Awaited<ReturnType<typeof listManagedScreens>>[number];
