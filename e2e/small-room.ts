import { and, desc, eq } from "drizzle-orm";
import { openDatabase } from "../db/client";
import { priceCards } from "../db/schema/pricing";
import { showtimes } from "../db/schema/scheduling";
import { layouts } from "../db/schema/venues";
import { makeShowtime } from "../db/testing/cinema";

const DAY_MS = 86_400_000;
/** Beyond what any page lists, so that no other test comes across it. */
const AHEAD_DAYS = 26;

/** Showtimes of the demo's first movie on a screen of its first theater, on the screen's newest layout. */
export async function scheduleOn(screenId: number, count: number): Promise<string[]> {
  const db = openDatabase(process.env.DATABASE_URL ?? "file:.test/browser-tests.db");
  const known = await db.select().from(showtimes).get();
  const card = await db
    .select()
    .from(priceCards)
    .where(and(eq(priceCards.theaterId, 1)))
    .get();
  const layout = await db
    .select()
    .from(layouts)
    .where(eq(layouts.screenId, screenId))
    .orderBy(desc(layouts.version))
    .limit(1)
    .get();
  if (!known || !card || !layout) throw new Error("the demo is empty, or the screen");
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const startsAt = Math.floor(Date.now() / DAY_MS + AHEAD_DAYS + i) * DAY_MS + DAY_MS / 2;
    const parts = { movieId: known.movieId, priceCardId: card.id, layoutId: layout.id, screenId, startsAt };
    paths.push(`/showtimes/${await makeShowtime(db, parts)}`);
  }
  db.engine.close();
  return paths;
}
