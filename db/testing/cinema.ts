import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../client";
import { movies } from "../schema/catalogue";
import { priceCards, prices, ticketTypes } from "../schema/pricing";
import { showtimes } from "../schema/scheduling";
import { layoutSeats, layouts, screens, seats, theaters } from "../schema/venues";
import { write } from "../write";

let made = 0;

export type TestCinema = {
  theaterId: number;
  screenId: number;
  layoutId: number;
  movieId: number;
  priceCardId: number;
  ticketTypeId: number;
  showtimeId: number;
  /** Twenty standard seats: row A 1–10, row B 1–10. */
  seatIds: number[];
  startsAt: number;
};

/** A theater of one screen, one movie and one showtime, all its own, so that tests may share a database. */
export async function makeCinema(db: Database, { startsAt }: { startsAt: number }): Promise<TestCinema> {
  const name = `cinema-${process.pid}-${Date.now()}-${made++}`;
  const one = async <T>(query: PromiseLike<T[]>): Promise<T> => {
    const [row] = await query;
    if (!row) throw new Error("nothing was inserted");
    return row;
  };
  const place = { address: "1 High Street", city: "London", timeZone: "Europe/London", currency: "GBP" };
  const theater = await one(
    db
      .insert(theaters)
      .values({ slug: name, name, ...place })
      .returning(),
  );
  const screen = await one(
    db.insert(screens).values({ theaterId: theater.id, name: "Screen 1" }).returning(),
  );
  const layout = await one(
    db.insert(layouts).values({ screenId: screen.id, version: 1, createdAt: 0 }).returning(),
  );
  const guids = Array.from({ length: 20 }, (_, i) => `${name}-${i}`);
  await write(db, [db.insert(seats).values(guids.map((guid) => ({ screenId: screen.id, guid })))]);
  const seatIds = (
    await db.select().from(seats).where(eq(seats.screenId, screen.id)).orderBy(asc(seats.id))
  ).map((seat) => seat.id);
  await write(db, [
    db.insert(layoutSeats).values(
      seatIds.map((seatId, i) => ({
        layoutId: layout.id,
        seatId,
        ordinal: i,
        rowLabel: i < 10 ? "A" : "B",
        number: String((i % 10) + 1),
        x: i % 10,
        y: i < 10 ? 0 : 1,
        type: "standard" as const,
      })),
    ),
  ]);
  const movie = await one(
    db
      .insert(movies)
      .values({ slug: name, title: "The General", description: "", durationMinutes: 75, status: "released" })
      .returning(),
  );
  const ticketType = await one(
    db.insert(ticketTypes).values({ theaterId: theater.id, name: "Adult" }).returning(),
  );
  const card = await one(
    db.insert(priceCards).values({ theaterId: theater.id, name: "Standard", createdAt: 0 }).returning(),
  );
  await write(db, [
    db.insert(prices).values({
      priceCardId: card.id,
      ticketTypeId: ticketType.id,
      seatType: "standard",
      amountMinor: 1_250,
    }),
  ]);
  const ids = { movieId: movie.id, screenId: screen.id, layoutId: layout.id, priceCardId: card.id };
  const showtimeId = await makeShowtime(db, { ...ids, startsAt });
  return { theaterId: theater.id, ticketTypeId: ticketType.id, showtimeId, seatIds, startsAt, ...ids };
}

/** Another showtime on a cinema's screen; two hours and a quarter of cleaning. */
export async function makeShowtime(
  db: Database,
  parts: Pick<TestCinema, "movieId" | "screenId" | "layoutId" | "priceCardId" | "startsAt">,
): Promise<number> {
  const { movieId, screenId, layoutId, priceCardId, startsAt } = parts;
  const endsAt = startsAt + 2 * 3_600_000;
  await db.insert(showtimes).values({
    movieId,
    screenId,
    layoutId,
    priceCardId,
    startsAt,
    endsAt,
    occupiedUntil: endsAt + 900_000,
    language: "English",
    state: "on-sale",
  });
  const row = await db
    .select()
    .from(showtimes)
    .where(and(eq(showtimes.screenId, screenId), eq(showtimes.startsAt, startsAt)))
    .get();
  if (!row) throw new Error("no showtime was made");
  return row.id;
}
