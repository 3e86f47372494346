import { beforeAll, describe, expect, it } from "vitest";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, type Sent, type Told, tokenFor } from "@/app/api/v1/_testing/ask";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { SCOPES } from "@/lib/accounts/api-client";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";

const db = openTestDatabase();
const now = Date.now();
const CALLERS = ["guest", ...SCOPES] as const;
type Caller = (typeof CALLERS)[number];
const tokens: Partial<Record<Caller, string>> = {};
let chain: string;

let own: Fixture;
let foreign: Fixture;
let made = 0;

/** The same theater with a showtime of which nobody has had a seat yet. */
async function fresh(its: Fixture): Promise<Fixture> {
  const startsAt = its.startsAt + ++made * 4 * 3_600_000;
  return { ...its, startsAt, showtimeId: await makeShowtime(db, { ...its, startsAt }) };
}

beforeAll(async () => {
  own = await makeFixture(db, { startsAt: now + DAY_MS });
  foreign = await makeFixture(db, { startsAt: now + DAY_MS });
  for (const scope of SCOPES) tokens[scope] = await tokenFor(db, [scope], own.theaterId);
  chain = await tokenFor(db, ["manage"]);
});

type Asking = { method: string; address: string; sent?: Sent };
type Row = {
  ask: (its: Fixture) => Asking | Promise<Asking>;
  /** What who may is answered with their own, and with what is another theater's. */
  own: number | string;
  foreign?: number | string;
  /** Who may; everyone unless said. */
  may?: readonly Caller[];
  /** What a guest is answered who may not. */
  guest?: string;
};

const get = (address: (its: Fixture) => string): Row => ({
  ask: (its) => ({ method: "GET", address: address(its) }),
  own: 200,
});
const managed = { may: ["manage"] as readonly Caller[], guest: "token-needed" };
const atDoor = { may: ["door"] as readonly Caller[], guest: "token-needed" };
const sold = { may: ["guest", "sell"] as readonly Caller[] };
const ANY = { "if-match": "*" };

/** Of others' holds nobody knows the secret: by whom one was taken does not matter. */
async function held(its: Fixture) {
  const { showtimeId, seatIds: all } = await fresh(its);
  const seatIds = all.slice(0, 2);
  const { body } = await ask(db, "POST", "/holds", { body: { showtimeId, seatIds } });
  return { id: body.id as string, seatIds, headers: { "hold-token": String(body.token) } };
}

const withHold =
  (method: string, body?: unknown): Row["ask"] =>
  async (its) => {
    const { id, headers } = await held(its);
    return { method, address: `/holds/${id}`, sent: { headers, ...(body !== undefined && { body }) } };
  };

const booked = async (its: Fixture) =>
  bookSeats(db, await fresh(its), { seatIds: its.seatIds.slice(0, 2), now });

const ROWS: Record<string, Row> = {
  readDocument: get(() => "/openapi.json"),
  listMovies: get(() => "/movies"),
  readMovie: get(({ movieId }) => `/movies/${movieId}`),
  // the catalogue is the chain's: no theater's token changes it
  createMovie: {
    ...managed,
    ask: () => ({ method: "POST", address: "/movies", sent: { body: { title: "A" } } }),
    own: "not-found",
  },
  changeMovie: {
    ...managed,
    ask: ({ movieId }) => ({
      method: "PATCH",
      address: `/movies/${movieId}`,
      sent: { body: { year: 1926 }, headers: ANY },
    }),
    own: "not-found",
  },
  removeMovie: {
    ...managed,
    ask: ({ movieId }) => ({ method: "DELETE", address: `/movies/${movieId}` }),
    own: "not-found",
  },
  replacePoster: {
    ...managed,
    ask: ({ movieId }) => ({
      method: "POST",
      address: `/movies/${movieId}/poster`,
      sent: { body: { url: "https://127.0.0.1/" }, headers: ANY },
    }),
    own: "not-found",
  },
  listGenres: get(() => "/genres"),
  listTheaters: get(() => "/theaters"),
  readTheater: get(({ theaterId }) => `/theaters/${theaterId}`),
  listScreens: get(({ theaterId }) => `/theaters/${theaterId}/screens`),
  listShowtimes: get(({ theaterId }) => `/showtimes?theater=${theaterId}`),
  readShowtime: get(({ showtimeId }) => `/showtimes/${showtimeId}`),
  readSeats: get(({ showtimeId }) => `/showtimes/${showtimeId}/seats`),
  createShowtimes: {
    ...managed,
    ask: ({ movieId, screenId }) => {
      const start = { at: new Date(now + 90 * DAY_MS).toISOString() };
      return {
        method: "POST",
        address: "/showtimes",
        sent: { body: { movieId, screenId, language: "English", start } },
      };
    },
    own: 201,
    foreign: "unknown-screen",
  },
  changeShowtime: {
    ...managed,
    ask: ({ showtimeId, priceCardId }) => ({
      method: "PATCH",
      address: `/showtimes/${showtimeId}`,
      sent: { body: { priceCardId }, headers: ANY },
    }),
    own: 200,
    foreign: "not-found",
  },
  cancelShowtime: {
    ...managed,
    // by a tag that nothing has any more: the showtime is for the other rows too
    ask: ({ showtimeId }) => ({
      method: "POST",
      address: `/showtimes/${showtimeId}/cancel`,
      sent: { body: { reason: "Rain" }, headers: { "if-match": '"7.x"' } },
    }),
    own: "stale",
    foreign: "not-found",
  },
  createHold: {
    ...sold,
    ask: async (its) => {
      const { showtimeId, seatIds } = await fresh(its);
      return {
        method: "POST",
        address: "/holds",
        sent: { body: { showtimeId, seatIds: seatIds.slice(0, 2) } },
      };
    },
    own: 201,
    foreign: "unknown-showtime",
  },
  // who has the secret of a hold has the hold
  readHold: { ...sold, ask: withHold("GET"), own: 200 },
  changeHold: { ...sold, ask: withHold("PATCH", { extend: true }), own: 200 },
  endHold: { ...sold, ask: withHold("DELETE"), own: 204 },
  createBooking: {
    ...sold,
    ask: async (its) => {
      const { id, seatIds, headers } = await held(its);
      const body = {
        holdId: id,
        customer: { name: "Ada", email: `${newId().toLowerCase()}@example.com` },
        tickets: seatIds.map((seatId) => ({ seatId, ticketTypeId: its.ticketTypeId })),
        total: { amountMinor: 1, currency: "GBP" },
      };
      return {
        method: "POST",
        address: "/bookings",
        sent: { body, headers: { ...headers, "idempotency-key": newId() } },
      };
    },
    own: "price-changed",
  },
  readBooking: {
    // what it answers has the secret by which a booking is cancelled: no token that only manages reads it
    may: ["sell"],
    guest: "booking-token-needed",
    ask: async (its) => ({ method: "GET", address: `/bookings/${(await booked(its)).reference}` }),
    own: 200,
    foreign: "not-found",
  },
  cancelBooking: {
    may: ["sell"],
    guest: "booking-token-needed",
    ask: async (its) => ({
      method: "POST",
      address: `/bookings/${(await booked(its)).reference}/cancel`,
      sent: { body: { preview: true } },
    }),
    own: 200,
    foreign: "not-found",
  },
  checkIn: {
    ...atDoor,
    ask: ({ showtimeId }) => ({
      method: "POST",
      address: "/check-ins",
      sent: { body: { showtimeId, code: "none" } },
    }),
    own: "ticket-unknown",
    foreign: "not-found",
  },
  undoCheckIn: {
    ...atDoor,
    ask: async (its) => {
      const id = newId();
      const door = await tokenFor(db, ["door"]);
      await ask(db, "POST", "/check-ins", {
        token: door,
        body: { id, showtimeId: its.showtimeId, code: "none" },
      });
      return { method: "DELETE", address: `/check-ins/${id}` };
    },
    own: "not-in",
    foreign: "not-found",
  },
};

/** Of those who may not: without the scope, or, where everyone may ask, as if nothing were there. */
const refusedAs = (id: string, caller: Caller, { guest }: Row): string =>
  caller === "guest" ? (guest ?? "token-needed") : id === "readBooking" ? "not-found" : "scope-missing";

const isAs = (told: Told, expected: number | string) =>
  typeof expected === "number" ? told.status === expected : told.code === expected;

async function askAs(caller: Caller, { method, address, sent }: Asking): Promise<Told> {
  // no caller of this machine is counted as an address
  return ask(db, method, address, { ...sent, token: tokens[caller] });
}

it("has a row for each operation", () => {
  expect(Object.keys(ROWS).sort()).toEqual(OPERATIONS.map(({ id }) => id).sort());
});

describe.each(Object.entries(ROWS))("%s", (id, row) => {
  it.each(CALLERS)("as %s, with one's own and with what is another theater's", async (caller) => {
    const { may = CALLERS } = row;
    for (const [house, expected] of [
      [own, row.own],
      // a guest is at home everywhere
      [foreign, caller === "guest" ? row.own : (row.foreign ?? row.own)],
    ] as const) {
      const wanted = may.includes(caller) ? expected : refusedAs(id, caller, row);
      // a screen is taken once
      if (id === "createShowtimes" && wanted === 201 && house === foreign) continue;
      const told = await askAs(caller, await row.ask(house));
      expect(isAs(told, wanted), `${told.status} ${told.code} instead of ${wanted}`).toBe(true);
    }
  });
});

it("lets a token of all theaters manage each of them, and the catalogue", async () => {
  for (const id of ["changeShowtime", "cancelShowtime"] as const)
    for (const house of [own, foreign]) {
      const { method, address, sent } = await (ROWS[id] as Row).ask(house);
      expect(isAs(await ask(db, method, address, { ...sent, token: chain }), ROWS[id]?.own ?? 0)).toBe(true);
    }
  const made = await ask(db, "POST", "/movies", { body: { title: "A" }, token: chain });
  expect(made.status).toBe(201);
});
