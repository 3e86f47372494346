import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import type { WebhookType } from "@/db/schema/webhooks";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { addMovie } from "@/lib/catalogue/add-movie";
import { importMovies } from "@/lib/catalogue/import/import-movies";
import { changeMovies } from "@/lib/catalogue/mark-movies";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { admitTicket } from "@/lib/door/admit-ticket";
import { scanOf, undoOf } from "@/lib/door/testing/scans";
import { undoAdmission } from "@/lib/door/undo-admission";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { publishShowtimes } from "@/lib/programme/publish-showtimes";
import { removeShowtime } from "@/lib/programme/remove-showtime";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { webhookBody } from "@/lib/words/webhooks/events";
import { bodyOf } from "./body";
import { tellExpiredHolds } from "./tell-expired-holds";
import { type Listening, listen } from "./testing/listening";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;

type Scene = { db: Database; fixture: Fixture; owner: StaffMember; admin: StaffMember };
type Cause = (scene: Scene) => Promise<unknown>;

const twoOf = ({ seatIds }: Fixture) => seatIds.slice(0, 2);
const book = ({ db, fixture }: Scene) => bookSeats(db, fixture, { seatIds: twoOf(fixture), now });

const cancelOne: Cause = async (scene) => {
  const { id: bookingId, tickets } = await book(scene);
  const ticketIds = [tickets[0]?.id ?? ""];
  const asked = { bookingId, ticketIds, expectedRefundMinor: 1_250, now };
  expect(await cancelTicketsByStaff(scene.db, { staff: scene.owner, ...asked })).toMatchObject({ ok: true });
};

const refundIt: Cause = async (scene) => {
  await cancelOne(scene);
  // the provider's answer, as `settleRefund` writes it
  await scene.db
    .update(refunds)
    .set({ state: "succeeded", settledAt: now })
    .where(sql`order_id in (select order_id from bookings where showtime_id = ${scene.fixture.showtimeId})`);
};

const decline: Cause = async ({ db, fixture }) => {
  const orderId = await payForSeats(db, fixture, { seatIds: twoOf(fixture), state: "pending", now });
  await db.update(payments).set({ state: "declined", updatedAt: now }).where(eq(payments.orderId, orderId));
};

const checkIn = async (scene: Scene) => {
  const { db, fixture, owner: staff } = scene;
  const { tickets } = await book(scene);
  const scan = scanOf({ code: tickets[0]?.code ?? "" });
  const at = { staff, showtimeId: fixture.showtimeId, now };
  expect(await admitTicket(db, { ...at, scan })).toMatchObject({ value: { outcome: "admitted" } });
  // by the same ticket nobody comes in
  await admitTicket(db, { ...at, scan: scanOf({ code: tickets[0]?.code ?? "" }) });
  return { scan, at };
};

const undo: Cause = async (scene) => {
  const { scan, at } = await checkIn(scene);
  expect(await undoAdmission(scene.db, { ...at, undo: undoOf(scan.id) })).toMatchObject({ ok: true });
};

const hold = async ({ db, fixture: { showtimeId, seatIds } }: Scene, at: number, from = 0) => {
  const held = await holdSeats(db, {
    ...{ showtimeId, seatIds: seatIds.slice(from, from + 2), now: at },
    holder: { visitorId: newId(), userId: null },
  });
  if (!held.ok) throw new Error(held.code);
  return held.value;
};

const expire: Cause = async (scene) => {
  const { expiresAt } = await hold(scene, now);
  await tellExpiredHolds(scene.db, expiresAt - 1);
  await tellExpiredHolds(scene.db, expiresAt);
};

const publish: Cause = async ({ db, fixture, owner: staff }) => {
  const showtimeId = await makeShowtime(db, { ...fixture, startsAt: startsAt + DAY_MS }, { state: "draft" });
  // nothing is told of a draft
  const change = { start: { startsAt: startsAt + DAY_MS + HOUR_MS } };
  expect(await editShowtime(db, { staff, showtimeId, revision: 1, change, now })).toMatchObject({ ok: true });
  expect(await publishShowtimes(db, { showtimeIds: [showtimeId], staff, now })).toMatchObject({ ok: true });
};

const schedule: Cause = async ({ db, fixture, owner: staff }) => {
  const { movieId, screenId, priceCardId } = fixture;
  const wish = { movieId, screenId, priceCardId, ...{ format: "2D", language: "English", subtitles: null } };
  const start = { startsAt: startsAt + 2 * DAY_MS };
  const asked = { ...wish, start, state: "on-sale", staff, now } as Parameters<typeof scheduleShowtime>[1];
  expect(await scheduleShowtime(db, asked)).toMatchObject({ ok: true });
};

const withdrawAll: Cause = ({ db, fixture: { showtimeId }, owner: staff }) =>
  removeShowtime(db, { showtimeId, revision: 1, staff, now });

const change: Cause = ({ db, fixture: { showtimeId }, owner: staff }) =>
  editShowtime(db, {
    ...{ staff, showtimeId, revision: 1, now },
    change: { start: { startsAt: startsAt + 30 * MINUTE_MS } },
  });

const cancel: Cause = ({ db, fixture: { showtimeId }, owner: staff }) =>
  cancelShowtime(db, { staff, showtimeId, revision: 1, reason: "No power.", now });

const NO_FIELDS: MovieFields = {
  ...{
    title: "The Bell",
    originalTitle: null,
    ticketsOn: null,
    slug: null,
    description: "",
    director: null,
    cast: [],
    year: 1926,
  },
  ...{ durationMinutes: 75, certificate: null, releasedOn: null, trailerUrl: null },
  ...{ status: "draft", genreIds: [] },
};

const release = async ({ db, admin: staff }: Scene) => {
  const made = await addMovie(db, { fields: NO_FIELDS, staff, now });
  if (!made.ok) throw new Error(made.code);
  const { movieId } = made.value;
  const marked = await changeMovies(db, { movieIds: [movieId], change: "release", staff, now });
  expect(marked).toMatchObject({ ok: true });
  return movieId;
};

const importTwo: Cause = async ({ db, admin: staff }) => {
  const mark = newId();
  const known = { year: 1926, cast: [], genres: [`Drama ${mark}`], description: "", nth: 1 };
  const unknown = {
    originalTitle: null,
    releasedOn: null,
    durationMinutes: null,
    director: null,
    certificate: null,
  };
  const entries = ["The Bell", "The Clapper"].map((title) => ({
    title: `${title} ${mark}`,
    ...known,
    ...unknown,
  }));
  const asked = { entries, defaultMinutes: null, staff, now };
  expect(await importMovies(db, { ...asked, status: "released" })).toMatchObject({ ok: true });
  const drafts = entries.map((entry) => ({ ...entry, title: `${entry.title} again` }));
  expect(await importMovies(db, { ...asked, entries: drafts, status: "draft" })).toMatchObject({ ok: true });
};

const remove: Cause = async (scene) => {
  const movieId = await release(scene);
  expect(await deleteMovie(scene.db, { movieId, staff: scene.admin, now })).toMatchObject({ ok: true });
};

/** What happens, what is told of it in that order, and the rules without which the last would not be. */
const CAUSES: [told: WebhookType[], cause: Cause, ...rules: string[]][] = [
  [["payment.captured", "booking.made"], book, "webhooks_tell_bookings"],
  [["payment.captured", "booking.made", "booking.cancelled"], cancelOne, "webhooks_tell_cancellations"],
  [
    ["payment.captured", "booking.made", "booking.cancelled", "refund.made"],
    refundIt,
    "webhooks_tell_refunds",
  ],
  [["payment.failed"], decline, "webhooks_tell_payments"],
  [["payment.captured", "booking.made", "check-in.made"], checkIn, "webhooks_tell_check_ins"],
  [["payment.captured", "booking.made", "check-in.made", "check-in.undone"], undo, "webhooks_tell_check_ins"],
  [["hold.expired"], expire, "webhook_events_reach_endpoints"],
  [["showtime.published"], publish, "webhooks_tell_showtimes"],
  [["showtime.published"], schedule, "webhooks_tell_showtimes"],
  [["showtime.cancelled"], withdrawAll, "webhooks_tell_removed_showtimes"],
  [["showtime.changed"], change, "webhooks_tell_showtimes"],
  [["showtime.cancelled"], cancel, "webhooks_tell_showtimes"],
  [["movie.changed"], release, "webhooks_tell_movies"],
  [["movie.changed", "movie.changed"], importTwo, "webhooks_tell_imported_movies"],
  [["movie.changed", "movie.deleted"], remove, "webhooks_tell_deleted_movies"],
];

async function openScene(db: Database): Promise<Scene> {
  const fixture = await makeFixture(db, { startsAt });
  return { db, fixture, owner: await addOwner(db, fixture.theaterId), admin: await addAdmin(db) };
}

const listenTo = ({ db, owner: staff, fixture: { theaterId } }: Scene, more: object = {}) =>
  listen(db, { staff, theaterId, ...more });

describe.each(engines)("what happens on %s", (_, open) => {
  let db: Database;
  let scene: Scene;
  let its: Listening;
  const all: Listening[] = [];

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    scene = await openScene(db);
    its = await listenTo(scene);
    all.push(its);
  });
  afterEach(async () => {
    for (const one of all.splice(0)) await one.end();
  });

  const types = async (of = its) => (await of.events()).map(({ type }) => type);

  it.each(CAUSES)("is told as %s, as the reference says it, without a secret", async (told, cause) => {
    await cause(scene);
    const events = await its.events();
    expect(events.map(({ type }) => type)).toEqual(told);
    for (const event of events) {
      const body = JSON.parse(bodyOf(event));
      expect(webhookBody(event.type).parse(body)).toEqual(body);
    }
    const secrets = await db
      .select({
        token: bookings.linkToken,
        code: sql<string>`(select code from tickets where booking_id = bookings.id limit 1)`,
      })
      .from(bookings)
      .where(eq(bookings.showtimeId, scene.fixture.showtimeId));
    for (const { token, code } of secrets) {
      expect(JSON.stringify(events)).not.toContain(token);
      expect(JSON.stringify(events)).not.toContain(code);
    }
  });

  it("says who booked, which seats and for how much", async () => {
    const booking = await book(scene);
    const [captured, made] = await its.events();
    expect(made).toMatchObject({ subject: booking.id, at: now, theaterId: scene.fixture.theaterId });
    expect(made?.data).toMatchObject({
      ...{
        reference: booking.reference,
        showtimeId: scene.fixture.showtimeId,
        totalMinor: 2_500,
        currency: "GBP",
      },
      tickets: [
        { row: "A", number: "1", ticketType: "Adult", paidMinor: 1_250, cancelledAt: null },
        { row: "A", number: "2" },
      ],
    });
    expect(captured?.data).toMatchObject({
      orderId: made?.data.orderId,
      amountMinor: 2_500,
      currency: "GBP",
    });
  });

  it("says of a showtime what it offers to whom, also once it is removed", async () => {
    const { showtimeId } = scene.fixture;
    const by = { showtimeId, staff: scene.owner, now };
    for (const [revision, accessibility] of [
      [1, "captions,relaxed"],
      [2, ""],
      [3, "relaxed"],
    ] as const)
      expect(await editShowtime(db, { ...by, revision, change: { accessibility } })).toMatchObject({
        ok: true,
      });
    expect(await removeShowtime(db, { ...by, revision: 4 })).toMatchObject({ ok: true });
    expect((await its.events()).map(({ type, data }) => [type, data.accessibility])).toEqual([
      ["showtime.changed", ["captions", "relaxed"]],
      ["showtime.changed", []],
      ["showtime.changed", ["relaxed"]],
      ["showtime.cancelled", ["relaxed"]],
    ]);
  });

  it("is told in the batch that causes it, or not at all", async () => {
    const { showtimeId } = scene.fixture;
    const cause =
      db.run(sql`insert into audit_entries (at, theater_id, action, object_type, object_id, details)
      values (${now}, ${scene.fixture.theaterId}, 'showtime.edited', 'showtime', ${String(showtimeId)}, '{}')`);
    expect(await write(db, [cause, assertThat("undone", sql`0`)])).toMatchObject({ code: "undone" });
    expect(await types()).toEqual([]);
    expect(await write(db, [cause])).toMatchObject({ ok: true });
    expect(await types()).toEqual(["showtime.changed"]);
  });

  it("says of a movie what it is called elsewhere, and when its tickets go on sale", async () => {
    const fields = {
      ...NO_FIELDS,
      originalTitle: "Die Glocke",
      ticketsOn: "2026-12-01",
      status: "announced",
    };
    const made = await addMovie(db, { fields: fields as MovieFields, staff: scene.admin, now });
    expect(made).toMatchObject({ ok: true });
    expect((await its.events())[0]?.data).toMatchObject({
      ...{ title: "The Bell", originalTitle: "Die Glocke", ticketsOn: "2026-12-01" },
    });
  });

  it("is told once to each that listens to such, and to no other", async () => {
    const both = await listenTo(scene);
    const payments = await listenTo(scene, { types: ["payment.captured"] });
    const off = await listenTo(scene);
    await off.end();
    all.push(both, payments);
    await book(scene);
    expect(await types(both)).toEqual(["payment.captured", "booking.made"]);
    expect(await types(payments)).toEqual(["payment.captured"]);
    expect(await types(off)).toEqual([]);
    expect((await both.events()).map(({ id }) => id)).toEqual((await its.events()).map(({ id }) => id));
  });

  it("is told to its own theater, and to who listens to all", async () => {
    const other = await openScene(db);
    const foreign = await listenTo(other);
    const chain = await listen(db, { staff: scene.admin, theaterId: null, types: ["booking.made"] });
    all.push(foreign, chain);
    const { id } = await book(scene);
    expect(await types(foreign)).toEqual([]);
    expect((await chain.events()).map(({ subject }) => subject)).toContain(id);
    await release(scene);
    expect(await types(foreign)).toEqual(["movie.changed"]);
  });

  it("is told of a hold once, whoever looks, however often and at once", async () => {
    const { expiresAt } = await hold(scene, now);
    await hold(scene, now + MINUTE_MS, 4);
    await Promise.all([1, 2, 3].map((n) => tellExpiredHolds(db, expiresAt + n)));
    await tellExpiredHolds(db, expiresAt + MINUTE_MS);
    await tellExpiredHolds(db, expiresAt + 2 * HOUR_MS);
    expect(await types()).toEqual(["hold.expired", "hold.expired"]);
    expect((await its.events())[0]?.data).toMatchObject({
      seats: [
        { row: "A", number: "1", type: "standard" },
        { row: "A", number: "2" },
      ],
    });
  });

  it("says of a hold nothing while it is paid for, nor once it is bought, nor of who listens since", async () => {
    const seatIds = twoOf(scene.fixture);
    await payForSeats(db, scene.fixture, { seatIds, state: "pending", now });
    await bookSeats(db, scene.fixture, { seatIds: scene.fixture.seatIds.slice(4, 6), now });
    await tellExpiredHolds(db, now + HOUR_MS);
    expect((await types()).filter((type) => type === "hold.expired")).toEqual([]);
    const { expiresAt } = await hold(scene, now, 8);
    const late = await listenTo(scene, { now: expiresAt + 1 });
    all.push(late);
    await its.end();
    await tellExpiredHolds(db, expiresAt + MINUTE_MS);
    expect(await types(late)).toEqual([]);
  });

  it("is told of seats that somebody else has taken since as of a hold that is over", async () => {
    const { expiresAt } = await hold(scene, now);
    await hold(scene, expiresAt + 1);
    await tellExpiredHolds(db, expiresAt + MINUTE_MS);
    expect((await its.events()).map(({ data }) => data.seats)).toEqual([[]]);
  });
});

it.each(CAUSES)("without its rule nobody would be told %s (twin)", async (told, cause, ...rules) => {
  const db = openTestDatabase();
  const scene = await openScene(db);
  const its = await listenTo(scene);
  for (const rule of rules)
    await db.engine.execute({ sql: `drop trigger ${rule}`, params: [], method: "run" });
  await cause(scene);
  expect((await its.events()).map(({ type }) => type)).not.toContain(told.at(-1));
});

/** A rule of the database with one of its conditions taken away. */
async function withoutCondition(db: Database, rule: string, condition: string): Promise<void> {
  const [row] = await db.values<[string]>(sql`select sql from sqlite_schema where name = ${rule}`);
  const [text = ""] = row ?? [];
  if (!text.includes(condition)) throw new Error(`no ${condition} in ${rule}`);
  await db.engine.execute({ sql: `drop trigger ${rule}`, params: [], method: "run" });
  await db.engine.execute({ sql: text.replace(condition, "1"), params: [], method: "run" });
}

it("without the guard of theaters an owner would hear of another's bookings (twin)", async () => {
  const db = openTestDatabase();
  const [scene, other] = [await openScene(db), await openScene(db)];
  const foreign = await listenTo(other);
  await withoutCondition(db, "webhook_events_reach_endpoints", "e.`theater_id` = NEW.`theater_id`");
  await book(scene);
  expect((await foreign.events()).map(({ type }) => type)).toContain("booking.made");
});

it("without the memory of it an expired hold would be told again (twin)", async () => {
  const db = openTestDatabase();
  const scene = await openScene(db);
  const its = await listenTo(scene);
  const { expiresAt } = await hold(scene, now);
  await tellExpiredHolds(db, expiresAt + 1);
  const [first] = await its.events();
  await db.run(sql`update webhook_events set subject = 'forgotten' where id = ${first?.id}`);
  await tellExpiredHolds(db, expiresAt + 2);
  expect(await its.events()).toHaveLength(2);
});

it("writes nothing at all while nobody listens", async () => {
  const db = openTestDatabase();
  const scene = await openScene(db);
  await refundIt(scene);
  await release(scene);
  expect(await db.values(sql`select count(*) from webhook_events`)).toEqual([[0]]);
});
