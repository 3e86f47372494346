import type { Database } from "@/db/client";
import type { Fixture } from "@/db/testing/fixture";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import type { BookingFilter } from "@/lib/bookings/booking-filter";
import { findBookings } from "@/lib/bookings/find-bookings";
import { listBookings } from "@/lib/bookings/list-bookings";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { listMovies } from "@/lib/catalogue/list-movies";
import { getAvailability } from "@/lib/claims/get-availability";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { confirmBooking } from "@/lib/ordering/confirm-booking";
import { getOverview } from "@/lib/reports/get-overview";
import { REPORTS } from "@/lib/reports/report";
import { listOwnTheaters, type Scope } from "@/lib/reports/scope";
import { type Chain, CUSTOMER_ID, LAST_WEEK, SEATS, SHOWTIMES_A_WEEK } from "./chain";

export type Grown = { db: Database; chain: Chain };

export type Operation = {
  name: string;
  rounds: number;
  /** Does it once, for seats that no other round takes, and says how many milliseconds of a processor that took. */
  take: (grown: Grown, round: number) => Promise<number>;
};

const staff = { userId: 1, name: "Admin", isAdmin: true, may: PERMISSIONS };
const FREE_PAIRS = 30;
/** Holding and booking take seats of their own. */
const FIRST_BOOKED = 500;

/** Two free neighbours in the first cinema's coming week. */
function pairOf({ theaters, weeks }: Chain, round: number) {
  const slot = round % SHOWTIMES_A_WEEK;
  const pair = Math.floor(round / SHOWTIMES_A_WEEK);
  if (pair >= FREE_PAIRS) throw new Error("there are not so many free seats");
  // five pairs in each stretch of fifteen seats, behind the two that are sold
  const ordinal = Math.floor(pair / 5) * 15 + 3 + (pair % 5) * 2;
  const first = (slot % 4) * SEATS + ordinal + 1;
  return { showtimeId: (weeks * SHOWTIMES_A_WEEK + slot) * theaters + 1, seatIds: [first, first + 1] };
}

/** Of this thread's own, which SQLite works in: what else the machine does, and its disk, is not in it. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = ownMs();
  await work();
  return ownMs() - begin;
}

/** Linux books what a thread has used now and then; asked for all of the process it books that of who asks at once. */
function ownMs(): number {
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

const hold: Operation = {
  name: "hold two seats",
  rounds: 150,
  take: ({ db, chain }, round) =>
    timed(async () => {
      const holder = { visitorId: newId(), userId: null };
      const held = await holdSeats(db, { ...pairOf(chain, round), holder, now: chain.now });
      if (!held.ok) throw new Error(`not held: ${held.code}`);
    }),
};

const book: Operation = {
  name: "book what is paid",
  rounds: 150,
  take: async ({ db, chain }, round) => {
    const { showtimeId, seatIds } = pairOf(chain, FIRST_BOOKED + round);
    const orderId = await payForSeats(db, { showtimeId, ticketTypeId: 1 } as Fixture, {
      seatIds,
      now: chain.now,
    });
    return timed(async () => {
      const booked = await confirmBooking(db, { orderId, now: chain.now });
      if (!booked.ok) throw new Error(`not booked: ${booked.code}`);
    });
  },
};

const read = (name: string, ask: (grown: Grown, round: number) => Promise<unknown>): Operation => ({
  name,
  rounds: 40,
  take: (grown, round) => timed(() => ask(grown, round)),
});

const find = (name: string, filter: Partial<BookingFilter>) =>
  read(`search of bookings, ${name}`, ({ db, chain }) =>
    findBookings(db, { q: "", sort: "-booked", page: 1, ...filter, staff, now: chain.now }),
  );

const history = (when: "upcoming" | "past") =>
  read(`customer's history, ${when}`, ({ db, chain }) =>
    listBookings(db, { userId: CUSTOMER_ID, when, page: 1, now: chain.now }),
  );

/** The first cinema's last week, whatever lies before it and beside it. */
async function scopeOf({ db, chain }: Grown): Promise<Scope> {
  const theaters = (await listOwnTheaters(db, staff)).filter(({ id }) => id === 1);
  return { staff, theaters, ...LAST_WEEK, now: chain.now };
}

export const OPERATIONS: readonly Operation[] = [
  hold,
  book,
  // each of another showtime: what was answered once is kept
  read("availability", ({ db, chain }, round) =>
    getAvailability(db, pairOf(chain, round).showtimeId, chain.now),
  ),
  read("search of movies", ({ db }) => listMovies(db, { text: "movie 7", genre: null, page: 1 })),
  find("by reference", { q: "BBBBBB42" }),
  find("by e-mail", { q: "guest42@example.com" }),
  find("by name", { q: "Q000002a Marsh" }),
  find("a cinema's newest", { theaterId: 1 }),
  history("upcoming"),
  history("past"),
  ...REPORTS.map(({ slug, sheets }) =>
    read(`report of a week, ${slug}`, async (grown) =>
      sheets(grown.db, await scopeOf(grown), { screenId: null }),
    ),
  ),
  read("report of a week, overview", async (grown) => {
    const scope = await scopeOf(grown);
    return getOverview(grown.db, scope, { ...scope, preset: "custom" });
  }),
];
