import { beforeAll, describe, expect, it } from "vitest";
import { MAY_SCAN } from "@/app/_testing/may-scan";
import { OPERATIONS } from "@/app/api/v1/_operations/operations";
import { ask, type Sent, type Told, tokenFor } from "@/app/api/v1/_testing/ask";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { findScans, type MayScan, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import { SCOPES } from "@/lib/accounts/api-client";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { listInvitations } from "@/lib/accounts/invitations/list-invitations";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { writtenReview } from "@/lib/reviews/testing/visited";

const plain = openTestDatabase();
const { db, statements } = watchStatements(plain);
const now = Date.now();
const CALLERS = ["guest", ...SCOPES] as const;
type Caller = (typeof CALLERS)[number];
const tokens: Partial<Record<Caller, string>> = {};
let chain: string;
let admin: StaffMember;

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
  admin = await addAdmin(db);
  statements.clear();
});

/** What other programs may go through, though it grows. */
const API_MAY_SCAN: MayScan = [
  ...MAY_SCAN,
  {
    sql: /from "users" where \(\(exists \(select 1 from api_clients[\s\S]*"theater_staff"/,
    why: "who works here, among all accounts, as on the dashboard",
  },
];

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

/** What belongs to a theater, which no token of another sees. */
const theirs = (
  method: string,
  address: (its: Fixture) => string | Promise<string>,
  own: number | string,
  sent?: (its: Fixture) => Sent,
): Row => ({
  ...managed,
  ask: async (its) => ({ method, address: await address(its), ...(sent && { sent: sent(its) }) }),
  own,
  foreign: "not-found",
});
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

const person = async ({ theaterId }: Fixture) => (await addOwner(db, theaterId)).userId;
const STALE = { "if-match": '"7.x"' };
const SEAT = { guid: "a", zone: "", row: "A", number: "1", x: 1, y: 1, type: "standard" };
const PLAN = {
  name: "Room",
  categories: [{ name: "Standard" }],
  zones: [
    {
      ...{ name: "", position: { x: 0, y: 0 } },
      rows: [
        {
          row_number: "A",
          seats: [{ seat_guid: "a", seat_number: "1", position: { x: 0, y: 0 }, category: "Standard" }],
        },
      ],
    },
  ],
};
const cardOf = ({ ticketTypeId }: Fixture) => ({
  ...{ name: newId(), currency: "GBP" },
  prices: [{ ticketTypeId, seatType: "standard", amountMinor: 900 }],
});
const unusedCard = async (its: Fixture) =>
  (await ask(db, "POST", `/theaters/${its.theaterId}/price-cards`, { body: cardOf(its), token: chain })).body
    .id as number;
const codeOf = ({ theaterId }: Fixture) => ({
  ...{ code: newId().replaceAll(/[^A-Za-z0-9]/g, ""), theaterId, discount: { basisPoints: 1_000 } },
});
const code = async (its: Fixture) =>
  (await ask(db, "POST", "/promotion-codes", { body: codeOf(its), token: chain })).body.id as number;
const invitation = async ({ theaterId }: Fixture) => {
  const body = { email: `${newId().toLowerCase()}@example.com`, role: "door", theaterId };
  const sent = await invitePerson(db, { ...body, role: "door", staff: admin, now });
  if (!sent.ok) throw new Error(sent.code);
  const open = await listInvitations(db, admin);
  return open.find(({ email }) => email === body.email)?.id ?? "";
};

const MANAGED_ROWS: Record<string, Row> = {
  readLayout: theirs("GET", ({ screenId }) => `/screens/${screenId}/layout`, 200),
  saveLayout: theirs(
    ...(["PUT", ({ screenId }: Fixture) => `/screens/${screenId}/layout`, "stale"] as const),
    () => ({ body: { seats: [SEAT] }, headers: STALE }),
  ),
  readPlan: theirs("GET", ({ screenId }) => `/screens/${screenId}/plan`, 200),
  savePlan: theirs(
    ...(["PUT", ({ screenId }: Fixture) => `/screens/${screenId}/plan`, "stale"] as const),
    () => ({ body: PLAN, headers: STALE }),
  ),
  listPriceCards: theirs("GET", ({ theaterId }) => `/theaters/${theaterId}/price-cards`, 200),
  createPriceCard: theirs(
    ...(["POST", ({ theaterId }: Fixture) => `/theaters/${theaterId}/price-cards`, 201] as const),
    (its) => ({ body: cardOf(its) }),
  ),
  readPriceCard: theirs("GET", ({ priceCardId }) => `/price-cards/${priceCardId}`, 200),
  changePriceCard: theirs(
    ...(["PATCH", ({ priceCardId }: Fixture) => `/price-cards/${priceCardId}`, "stale"] as const),
    () => ({ body: { name: "Other" }, headers: { "if-match": '"0.x"' } }),
  ),
  retirePriceCard: theirs("DELETE", async (its) => `/price-cards/${await unusedCard(its)}`, 204),
  listTicketTypes: theirs("GET", ({ theaterId }) => `/theaters/${theaterId}/ticket-types`, 200),
  saveTicketTypes: theirs(
    ...(["PUT", ({ theaterId }: Fixture) => `/theaters/${theaterId}/ticket-types`, "stale"] as const),
    () => ({ body: { types: [{ name: "Child" }] }, headers: { "if-match": '"99999.x"' } }),
  ),
  archiveTicketType: theirs(
    ...(["PATCH", ({ ticketTypeId }: Fixture) => `/ticket-types/${ticketTypeId}`, 204] as const),
    () => ({ body: { archived: false }, headers: ANY }),
  ),
  listPromotionCodes: theirs("GET", ({ theaterId }) => `/promotion-codes?theater=${theaterId}`, 200),
  createPromotionCode: theirs(...(["POST", () => "/promotion-codes", 201] as const), (its) => ({
    body: codeOf(its),
  })),
  readPromotionCode: theirs("GET", async (its) => `/promotion-codes/${await code(its)}`, 200),
  changePromotionCode: theirs(
    ...(["PATCH", async (its: Fixture) => `/promotion-codes/${await code(its)}`, 200] as const),
    () => ({ body: { maxUses: 3 }, headers: ANY }),
  ),
  endPromotionCode: theirs("DELETE", async (its) => `/promotion-codes/${await code(its)}`, 204),
  listReviews: { ...theirs("GET", () => "/reviews", 200), foreign: 200 },
  moderateReview: theirs(
    ...([
      "POST",
      async (its: Fixture) => `/reviews/${await writtenReview(db, await fresh(its))}/moderate`,
      204,
    ] as const),
    () => ({ body: { hidden: true, reason: "Rude." } }),
  ),
  listReports: { ...theirs("GET", () => "/reports", 200), foreign: 200 },
  readReport: theirs("GET", ({ theaterId }) => `/reports/days?theater=${theaterId}`, 200),
  readTheaterData: theirs("GET", ({ theaterId }) => `/theaters/${theaterId}/data`, 200),
  // of another theater nobody: see below
  listPeople: { ...theirs("GET", ({ theaterId }) => `/people?theater=${theaterId}`, 200), foreign: 200 },
  readPerson: theirs("GET", async (its) => `/people/${await person(its)}`, 200),
  // who is an admin is the chain's
  changePerson: theirs(
    ...(["PATCH", async (its: Fixture) => `/people/${await person(its)}`, "not-found"] as const),
    () => ({ body: { role: "admin" }, headers: ANY }),
  ),
  giveRole: theirs(
    ...(["PUT", async (its: Fixture) => `/people/${await person(its)}/roles/${its.theaterId}`, 200] as const),
    () => ({ body: { role: "door" }, headers: ANY }),
  ),
  takeRole: theirs(
    ...([
      "DELETE",
      async (its: Fixture) => `/people/${await person(its)}/roles/${its.theaterId}`,
      204,
    ] as const),
    () => ({ headers: ANY }),
  ),
  listInvitations: { ...theirs("GET", () => "/invitations", 200), foreign: 200 },
  invitePerson: theirs(...(["POST", () => "/invitations", 201] as const), ({ theaterId }) => ({
    body: { email: `${newId().toLowerCase()}@example.com`, role: "owner", theaterId },
  })),
  renewInvitation: theirs("POST", async (its) => `/invitations/${await invitation(its)}/renew`, 204),
  revokeInvitation: theirs("DELETE", async (its) => `/invitations/${await invitation(its)}`, 204),
};

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
  listMovieReviews: get(({ movieId }) => `/movies/${movieId}/reviews`),
  followCatalogue: {
    ask: () => ({ method: "GET", address: "/catalogue" }),
    own: 200,
    may: ["read"],
    guest: "token-needed",
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
  ...MANAGED_ROWS,
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

const MANAGED_OF_ALL = ["changeShowtime", "cancelShowtime", ...Object.keys(MANAGED_ROWS)];

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

it("goes through nothing that grows with every sale", async () => {
  expect(statements.size).toBeGreaterThan(150);
  expect(await findScans(plain, [...statements], API_MAY_SCAN)).toEqual([]);
});

it("lets a token of all theaters manage each of them, and the catalogue", async () => {
  for (const id of MANAGED_OF_ALL)
    for (const house of [own, foreign]) {
      const { method, address, sent } = await (ROWS[id] as Row).ask(house);
      const told = await ask(db, method, address, { ...sent, token: chain });
      const wanted = id === "changePerson" ? 200 : (ROWS[id]?.own ?? 0);
      expect(isAs(told, wanted), `${id}: ${told.status} ${told.code} instead of ${wanted}`).toBe(true);
    }
  const made = await ask(db, "POST", "/movies", { body: { title: "A" }, token: chain });
  expect(made.status).toBe(201);
});

it("shows a theater's token nobody of another, nor their invitations and codes", async () => {
  await invitation(foreign);
  const foreignCode = await code(foreign);
  const worksThere = await person(foreign);
  const list = async (address: string) =>
    (await ask(db, "GET", address, { token: tokens.manage })).body.data as Record<string, unknown>[];
  expect(await list(`/people?theater=${foreign.theaterId}&kind=everyone`)).toEqual([]);
  expect((await list("/people?kind=everyone")).map(({ id }) => id)).not.toContain(worksThere);
  expect((await list("/people?kind=admins")).map(({ id }) => id)).not.toContain(admin.userId);
  expect((await list("/invitations")).map(({ theaterId }) => theaterId)).not.toContain(foreign.theaterId);
  expect((await list("/promotion-codes")).map(({ id }) => id)).not.toContain(foreignCode);
  const ofChain = { ...codeOf(own), theaterId: null };
  const refused = await ask(db, "POST", "/promotion-codes", { body: ofChain, token: tokens.manage });
  expect(refused.code).toBe("not-found");
});
