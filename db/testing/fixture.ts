import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database } from "../client";
import { movies } from "../schema/catalogue";
import { priceCards, prices, ticketTypes } from "../schema/pricing";
import { showtimes } from "../schema/scheduling";
import { layoutSeats, layouts, type SEAT_TYPES, screens, seats, theaters } from "../schema/venues";
import { answer, write } from "../write";

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
  // who pays too late is refunded at once, unless a test is about offers
  const theater = { slug: name, name, offerMinutes: 0, ...LONDON, ...plan.theater };
  const movie = {
    ...{ slug: name, title: "The General", description: "" },
    ...{ durationMinutes: 75, status: "released" as const },
    ...plan.movie,
  };
  const types = [...new Set(room.map(({ type }) => type))];
  const theaterId = newest(theaters);
  const parts = { movieId: newest(movies), ...newestRoom(), priceCardId: newest(priceCards) };
  // a server is asked once: each question costs it a connection, which is most of what a small one takes
  const set = await write(db, [
    answer("theater", db.insert(theaters).values(theater).returning({ id: theaters.id })),
    answer("movie", db.insert(movies).values(movie).returning({ id: movies.id })),
    ...roomSteps(db, theaterId, room, plan.screen),
    ...priceSteps(db, { theaterId, currency: theater.currency }, types, tickets),
    ...startsAt.map((at) => answer("showtime", addShowtime(db, { ...parts, startsAt: at }))),
  ]);
  const ticketTypeIds = idsOf(set.rows("ticket-type"));
  const showtimeIds = idsOf(set.rows("showtime"));
  return {
    ...readRoom(set),
    movieId: set.row("movie").id,
    priceCardId: set.row("price-card").id,
    theaterId: set.row("theater").id,
    ticketTypeId: ticketTypeIds[0] ?? 0,
    ticketTypeIds,
    showtimeId: showtimeIds[0] ?? 0,
    startsAt: startsAt[0] ?? 0,
    showtimeIds,
  };
}

/** The default scene with one showtime. */
export const makeFixture = (db: Database, { startsAt }: { startsAt: number }): Promise<Fixture> =>
  setScene(db, { startsAt: [startsAt] });

/** Another screen of a theater with these seats. */
export const addRoom = async (
  db: Database,
  theaterId: number,
  room: RoomSeats,
  more: Partial<typeof screens.$inferInsert> = {},
) => readRoom(await write(db, roomSteps(db, theaterId, room, more)));

type Id = { id: number };
const idsOf = (rows: readonly Id[]): number[] => rows.map(({ id }) => id);

/** Of a table, the last row that this batch has inserted, or one before: nobody else writes in between. */
const newest = ({ id }: { id: SQLiteColumn }, before = 0): SQL<number> =>
  sql`(select max(${id}) - ${sql.raw(String(before))} from ${id.table})`;

const newestRoom = () => ({ screenId: newest(screens), layoutId: newest(layouts) });

const readRoom = (set: { row: (name: "screen" | "layout") => Id; rows: (name: "seat") => Id[] }) => ({
  screenId: set.row("screen").id,
  layoutId: set.row("layout").id,
  seatIds: idsOf(set.rows("seat")),
});

function roomSteps(
  db: Database,
  theaterId: number | SQL<number>,
  room: RoomSeats,
  more: Partial<typeof screens.$inferInsert> = {},
) {
  const { screenId, layoutId } = newestRoom();
  const last = room.length - 1;
  return [
    answer(
      "screen",
      db
        .insert(screens)
        .values({ theaterId, name: "Screen 1", ...more })
        .returning({ id: screens.id }),
    ),
    answer(
      "layout",
      db.insert(layouts).values({ screenId, version: 1, createdAt: 0 }).returning({ id: layouts.id }),
    ),
    answer(
      "seat",
      db
        .insert(seats)
        .values(room.map(({ ordinal }) => ({ screenId, guid: sql`${screenId} || ${`-${ordinal}`}` })))
        .returning({ id: seats.id }),
    ),
    db
      .insert(layoutSeats)
      .values(room.map((seat, i) => ({ ...seat, layoutId, seatId: newest(seats, last - i) }))),
  ];
}

function priceSteps(
  db: Database,
  { theaterId, currency }: { theaterId: SQL<number>; currency: string },
  types: readonly SeatType[],
  tickets: readonly TicketPlan[],
) {
  const last = tickets.length - 1;
  const amounts = tickets.flatMap(({ amountMinor }, i) =>
    types.flatMap((seatType) => {
      const amount = typeof amountMinor === "number" ? amountMinor : amountMinor[seatType];
      if (amount === undefined) return [];
      const ticketTypeId = newest(ticketTypes, last - i);
      return [{ priceCardId: newest(priceCards), ticketTypeId, seatType, amountMinor: amount }];
    }),
  );
  return [
    answer(
      "ticket-type",
      db
        .insert(ticketTypes)
        .values(tickets.map(({ name, note = "" }, position) => ({ theaterId, name, note, position })))
        .returning({ id: ticketTypes.id }),
    ),
    answer(
      "price-card",
      db
        .insert(priceCards)
        .values({ theaterId, name: "Standard", currency, createdAt: 0 })
        .returning({ id: priceCards.id }),
    ),
    db.insert(prices).values(amounts),
  ];
}

/** Another showtime of a scene; two hours and a quarter of cleaning. */
export async function makeShowtime(
  db: Database,
  parts: Parts<number>,
  more: Partial<typeof showtimes.$inferInsert> = {},
): Promise<number> {
  const [row] = await addShowtime(db, parts, more);
  if (!row) throw new Error("nothing was inserted");
  return row.id;
}

function addShowtime(
  db: Database,
  { movieId, screenId, layoutId, priceCardId, startsAt }: Parts<number | SQL<number>>,
  more: Partial<typeof showtimes.$inferInsert> = {},
) {
  const endsAt = startsAt + SHOWN_MS;
  return db
    .insert(showtimes)
    .values({
      ...{ movieId, screenId, layoutId, priceCardId, startsAt, endsAt },
      ...{ occupiedUntil: endsAt + CLEANING_MS, language: "English", state: "on-sale" },
      ...more,
    })
    .returning({ id: showtimes.id });
}

type Parts<Id> = Record<"movieId" | "screenId" | "layoutId" | "priceCardId", Id> & { startsAt: number };
