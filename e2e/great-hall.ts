import { openDatabase } from "../db/client";
import { showtimes } from "../db/schema/scheduling";
import { layoutSeats, layouts, screens, seats, theaters } from "../db/schema/venues";
import { makeShowtime } from "../db/testing/cinema";

const ROWS = 40;
const SEATS_PER_ROW = 50;
/** Beyond what any page lists, so that no other test comes across it. */
const AHEAD_MS = 25 * 86_400_000;

/** A showtime of the demo's first movie in a hall of 2,000 seats, more than the demo has; answers its path. */
export async function openGreatHall(): Promise<string> {
  const db = openDatabase(process.env.DATABASE_URL ?? "file:.test/browser-tests.db");
  const known = await db.select().from(showtimes).get();
  const theater = await db.select().from(theaters).get();
  if (!known || !theater) throw new Error("the demo is empty");
  const name = `Great Hall ${crypto.randomUUID()}`;
  const screen = await db.insert(screens).values({ theaterId: theater.id, name }).returning().get();
  const layout = await db
    .insert(layouts)
    .values({ screenId: screen.id, version: 1, createdAt: 0 })
    .returning()
    .get();
  const places = Array.from({ length: ROWS * SEATS_PER_ROW }, (_, ordinal) => ordinal);
  const made = await db
    .insert(seats)
    .values(places.map((ordinal) => ({ screenId: screen.id, guid: `${name} ${ordinal}` })))
    .returning();
  await db.insert(layoutSeats).values(
    made.map(({ id }, ordinal) => ({
      layoutId: layout.id,
      seatId: id,
      ordinal,
      rowLabel: `R${Math.floor(ordinal / SEATS_PER_ROW) + 1}`,
      number: String((ordinal % SEATS_PER_ROW) + 1),
      x: ordinal % SEATS_PER_ROW,
      y: Math.floor(ordinal / SEATS_PER_ROW),
      type: "standard" as const,
    })),
  );
  const { movieId, priceCardId } = known;
  const startsAt = Date.now() + AHEAD_MS;
  const id = await makeShowtime(db, {
    movieId,
    priceCardId,
    screenId: screen.id,
    layoutId: layout.id,
    startsAt,
  });
  db.engine.close();
  return `/showtimes/${id}`;
}
