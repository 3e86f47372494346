import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { seedOtherLanguages } from "./in-other-languages";
import { drawPosters } from "./posters/draw-posters";
import { seedCatalogue } from "./seed-catalogue";
import { seedInvitation, seedPeople } from "./seed-people";
import { seedReviews } from "./seed-reviews";
import { type Season, seedSeason } from "./seed-season";
import { seedVenues } from "./seed-venues";

const DAYS_BACK = 5;

type Filling = {
  now: number;
  progress: (step: string) => void;
  /** Drawing takes longer than all the rest, which does not look at what was drawn. */
  draw?: typeof drawPosters;
};

/** Everything the demo shows, relative to `now` and otherwise the same each time. Only for a database with no theater. */
export async function seedDemo(db: Database, { now, progress, draw = drawPosters }: Filling): Promise<void> {
  progress("theaters, screens and prices");
  await seedVenues(db, now);
  progress("people");
  await seedPeople(db, now);
  await seedInvitation(db, now);
  await seedCatalogue(db, { now, draw, progress });
  await seedOtherLanguages(db);
  const { refused } = await seedSeason(db, { now, daysBack: DAYS_BACK, progress });
  if (refused.length > 0) throw new Error(`the database refused the demo data: ${refused.join("; ")}`);
  progress("reviews");
  await seedReviews(db, now);
}

/** Showtimes and audience for the days that have come into reach since, where anything can be shown. */
export const topUpDemo = (db: Database, now: number): Promise<Season> =>
  seedSeason(db, { now, daysBack: 0, progress: () => {} });

export const isSeeded = async (db: Database): Promise<boolean> =>
  (await db.select({ id: theaters.id }).from(theaters).limit(1)).length > 0;
