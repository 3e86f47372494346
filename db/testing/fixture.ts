import { asc, eq } from "drizzle-orm";
import type { Database } from "../client";
import { movies } from "../schema/catalogue";
import { priceCards, prices, ticketTypes } from "../schema/pricing";
import { showtimes } from "../schema/scheduling";
import { layoutSeats, layouts, type SEAT_TYPES, screens, seats, theaters } from "../schema/venues";
import { write } from "../write";

type SeatType = (typeof SEAT_TYPES)[number];
/** As `readDrawing` draws them. */
export type RoomSeats = readonly Omit<typeof layoutSeats.$inferInsert, "layoutId" | "seatId">[];

/** A ticket type and what it costs: the same on every seat, or by type of seat and only on those. */
export type TicketPlan = {
  name: string;
  note?: string;
  amountMinor: number | Partial<Record<SeatType, number>>;
};

/** What of a scene differs from the default. */
export type ScenePlan = {
  /** The seats of its screen: two rows of ten, A and B, unless others are given. */
  room?: RoomSeats;
  /** When its showtimes start; they take two hours, and a quarter of one for cleaning. */
  startsAt: readonly number[];
  /** One for £12.50 unless others are given. */
  tickets?: readonly TicketPlan[];
  theater?: Partial<typeof theaters.$inferInsert>;
  screen?: Partial<typeof screens.$inferInsert>;
  movie?: Partial<typeof movies.$inferInsert>;
};

export type Fixture = {
  theaterId: number;
  screenId: number;
  layoutId: number;
  movieId: number;
  priceCardId: number;
  /** The first of `ticketTypeIds`. */
  ticketTypeId: number;
  ticketTypeIds: number[];
  /** In reading order. */
  seatIds: number[];
  /** The first of `showtimeIds`, and its start. */
  showtimeId: number;
  startsAt: number;
  showtimeIds: number[];
};

const TWO_ROWS: RoomSeats = Array.from({ length: 20 }, (_, ordinal) => {
  const [x, y] = [ordinal % 10, Math.floor(ordinal / 10)];
  return { ordinal, rowLabel: y === 0 ? "A" : "B", number: String(x + 1), x, y, type: "standard" };
});
const LONDON = { address: "1 High Street", city: "London", timeZone: "Europe/London", currency: "GBP" };
const SHOWN_MS = 2 * 3_600_000;
const CLEANING_MS = 900_000;

let made = 0;

/** A theater of one screen, a movie and its showtimes, all its own, so that tests may share a database. */
export async function setScene(db: Database, plan: ScenePlan): Promise<Fixture> {
  const { room = TWO_ROWS, startsAt, tickets = [{ name: "Adult", amountMinor: 1_250 }] } = plan;
  const name = `cinema-${process.pid}-${Date.now()}-${made++}`;
  const theater = await only(
    db
      .insert(theaters)
      // who pays too late is refunded at once, unless a test is about offers
      .values({ slug: name, name, offerMinutes: 0, ...LONDON, ...plan.theater })
      .returning(),
  );
  const movie = await only(
    db
      .insert(movies)
      .values({
        ...{ slug: name, title: "The General", description: "", durationMinutes: 75, status: "released" },
        ...plan.movie,
      })
      .returning(),
  );
  const { screenId, layoutId, seatIds } = await addRoom(db, theater.id, room, plan.screen);
  const types = [...new Set(room.map(({ type }) => type))];
  const { priceCardId, ticketTypeIds } = await addPrices(db, theater, types, tickets);
  const parts = { movieId: movie.id, screenId, layoutId, priceCardId };
  const showtimeIds: number[] = [];
  for (const at of startsAt) showtimeIds.push(await makeShowtime(db, { ...parts, startsAt: at }));
  return {
    ...parts,
    theaterId: theater.id,
    ticketTypeId: ticketTypeIds[0] ?? 0,
    ticketTypeIds,
    seatIds,
    showtimeId: showtimeIds[0] ?? 0,
    startsAt: startsAt[0] ?? 0,
    showtimeIds,
  };
}

/** The default scene with one showtime. */
export const makeFixture = (db: Database, { startsAt }: { startsAt: number }): Promise<Fixture> =>
  setScene(db, { startsAt: [startsAt] });

/** Another screen of a theater with these seats. */
export async function addRoom(
  db: Database,
  theaterId: number,
  room: RoomSeats,
  more: Partial<typeof screens.$inferInsert> = {},
) {
  const screen = await only(
    db
      .insert(screens)
      .values({ theaterId, name: "Screen 1", ...more })
      .returning(),
  );
  const layout = await only(
    db.insert(layouts).values({ screenId: screen.id, version: 1, createdAt: 0 }).returning(),
  );
  const guids = room.map(({ ordinal }) => ({ screenId: screen.id, guid: `${screen.id}-${ordinal}` }));
  await write(db, [db.insert(seats).values(guids)]);
  const rows = await db.select().from(seats).where(eq(seats.screenId, screen.id)).orderBy(asc(seats.id));
  const seatIds = rows.map(({ id }) => id);
  await write(db, [
    db
      .insert(layoutSeats)
      .values(room.map((seat, i) => ({ ...seat, layoutId: layout.id, seatId: seatIds[i] ?? 0 }))),
  ]);
  return { screenId: screen.id, layoutId: layout.id, seatIds };
}

async function addPrices(
  db: Database,
  { id: theaterId, currency }: { id: number; currency: string },
  types: readonly SeatType[],
  tickets: readonly TicketPlan[],
) {
  const kinds = await db
    .insert(ticketTypes)
    .values(tickets.map(({ name, note = "" }, position) => ({ theaterId, name, note, position })))
    .returning();
  const card = await only(
    db.insert(priceCards).values({ theaterId, name: "Standard", currency, createdAt: 0 }).returning(),
  );
  const amounts = tickets.flatMap(({ amountMinor }, i) =>
    types.flatMap((seatType) => {
      const amount = typeof amountMinor === "number" ? amountMinor : amountMinor[seatType];
      if (amount === undefined) return [];
      return [{ priceCardId: card.id, ticketTypeId: kinds[i]?.id ?? 0, seatType, amountMinor: amount }];
    }),
  );
  await write(db, [db.insert(prices).values(amounts)]);
  return { priceCardId: card.id, ticketTypeIds: kinds.map(({ id }) => id) };
}

/** Another showtime of a scene; two hours and a quarter of cleaning. */
export async function makeShowtime(
  db: Database,
  { movieId, screenId, layoutId, priceCardId, startsAt }: Parts,
  more: Partial<typeof showtimes.$inferInsert> = {},
): Promise<number> {
  const endsAt = startsAt + SHOWN_MS;
  const row = await only(
    db
      .insert(showtimes)
      .values({
        ...{ movieId, screenId, layoutId, priceCardId, startsAt, endsAt },
        ...{ occupiedUntil: endsAt + CLEANING_MS, language: "English", state: "on-sale" },
        ...more,
      })
      .returning(),
  );
  return row.id;
}

type Parts = Pick<Fixture, "movieId" | "screenId" | "layoutId" | "priceCardId" | "startsAt">;

async function only<T>(query: PromiseLike<T[]>): Promise<T> {
  const [row] = await query;
  if (!row) throw new Error("nothing was inserted");
  return row;
}
