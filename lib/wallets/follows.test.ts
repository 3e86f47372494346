import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { walletCopies } from "@/db/schema/wallets";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { editTheater } from "@/lib/rooms/edit-theater";
import { renameScreen } from "@/lib/rooms/rename-screen";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { getPassVersion } from "./get-pass-version";
import { givePasses } from "./give-passes";
import { listChangedPasses } from "./list-changed-passes";
import { addDevice, givenPasses } from "./testing/given-pass";

breakInvariants("sold-seat-has-its-ticket", "cancelled-ticket-is-accounted-for");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * 3_600_000;

type Given = Awaited<ReturnType<typeof givenPasses>>;
type Scene = { db: Database; fixture: Fixture; given: Given };
type Cause = (scene: Scene) => Promise<unknown>;

const cancelSeat: Cause = ({ db, given: { booking } }) =>
  cancelTickets(db, {
    ...{ linkToken: booking.linkToken, ticketIds: [booking.tickets[0]?.id ?? ""] },
    ...{ expectedRefundMinor: 1_250, userId: null, now },
  });
const pass: Cause = ({ db, given: { booking } }) =>
  passOn(db, { linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now });
const move: Cause = async ({ db, fixture: { showtimeId, theaterId } }) =>
  changeSoldShowtime(db, {
    ...{ staff: await addOwner(db, theaterId), showtimeId, revision: 1, now },
    change: { start: { startsAt: startsAt + 30 * MINUTE_MS } },
  });
const cancelAll: Cause = async ({ db, fixture: { showtimeId, theaterId } }) =>
  cancelShowtime(db, {
    ...{ staff: await addOwner(db, theaterId), showtimeId, revision: 1, reason: "No power.", now },
  });
const rename: Cause = ({ db, fixture: { movieId } }) =>
  db
    .update(movies)
    .set({ title: `Nosferatu ${newId()}` })
    .where(eq(movies.id, movieId));
const nameScreen: Cause = ({ db, fixture: { screenId } }) =>
  db.update(screens).set({ name: newId() }).where(eq(screens.id, screenId));
const moveHouse: Cause = ({ db, fixture: { theaterId } }) =>
  db.update(theaters).set({ address: "2 High Street" }).where(eq(theaters.id, theaterId));

/** A cause, the rule that sees it, and whether the booking's other ticket is concerned as well. */
const CAUSES: [what: string, cause: Cause, rule: string, isOfAll: boolean][] = [
  ["its ticket is cancelled", cancelSeat, "wallet_passes_follow_tickets", false],
  ["its ticket is passed on", pass, "wallet_passes_follow_tickets", false],
  ["its showtime is moved", move, "wallet_passes_follow_showtimes", true],
  ["its showtime is cancelled", cancelAll, "wallet_passes_follow_showtimes", true],
  ["its movie has another title", rename, "wallet_passes_follow_movies", true],
  ["its screen has another name", nameScreen, "wallet_passes_follow_screens", true],
  ["its theater has another address", moveHouse, "wallet_passes_follow_theaters", true],
];

async function open(db: Database): Promise<Scene> {
  const fixture = await makeFixture(db, { startsAt });
  return { db, fixture, given: await givenPasses(db, fixture, now) };
}

const copyOf = ({ db, given }: Scene) =>
  db.select().from(walletCopies).where(eq(walletCopies.passId, given.passId)).get();
const isUntold = async (scene: Scene) => {
  const copy = await copyOf(scene);
  return copy !== undefined && copy.toldVersion < copy.version;
};

describe.each(engines)("a pass in a wallet, on %s", (_, openEngine) => {
  let db: Database;
  let scene: Scene;
  beforeAll(() => {
    db = openEngine();
  });
  beforeEach(async () => {
    scene = await open(db);
  });
  const changedOnes = async (since: number) =>
    (await listChangedPasses(db, { deviceId: scene.given.device.deviceId, since })).passIds;

  it.each(CAUSES)("is to be told of when %s, in the same batch", async (_what, cause, _rule, isOfAll) => {
    const { passId, otherPassId, device } = scene.given;
    await addDevice(db, { passId: otherPassId, deviceId: device.deviceId, now });
    const { version } = await listChangedPasses(db, { deviceId: device.deviceId, since: 0 });
    expect(await changedOnes(version)).toEqual([]);
    expect(await isUntold(scene)).toBe(false);
    await cause(scene);
    expect(await isUntold(scene)).toBe(true);
    const changed = await changedOnes(version);
    expect(changed.sort()).toEqual((isOfAll ? [passId, otherPassId] : [passId]).sort());
  });

  it("is not told of what it does not say", async () => {
    const { version } = (await copyOf(scene)) ?? {};
    await db
      .update(showtimes)
      .set({ revision: 9, state: "draft" })
      .where(eq(showtimes.id, scene.fixture.showtimeId));
    await db.run(sql`update tickets set admitted_at = ${now} where booking_id = ${scene.given.booking.id}`);
    await db.run(sql`update tickets set code = code where booking_id = ${scene.given.booking.id}`);
    expect(await copyOf(scene)).toMatchObject({ version });
  });

  it("is told once that its showtime is cancelled, and not again when its ticket is refunded", async () => {
    await cancelAll(scene);
    const { version } = (await copyOf(scene)) ?? {};
    await db.run(sql`update tickets set cancelled_at = ${now} where booking_id = ${scene.given.booking.id}`);
    expect(await copyOf(scene)).toMatchObject({ version });
  });

  it("is to be told of all that has changed since it was given out, though its device registers later", async () => {
    await cancelSeat(scene);
    const late = await addDevice(db, { passId: scene.given.passId, now });
    const copies = await db.select().from(walletCopies).where(eq(walletCopies.deviceId, late.deviceId));
    expect(copies.map(({ version, toldVersion }) => toldVersion < version)).toEqual([true]);
  });

  it("is told of to a device that registers late alone, and to none that knows it", async () => {
    const { passId, device } = scene.given;
    await cancelSeat(scene);
    await db.run(sql`update wallet_copies set told_version = version where device_id = ${device.deviceId}`);
    const on = ({ deviceId }: { deviceId: string }) =>
      db.select().from(walletCopies).where(eq(walletCopies.deviceId, deviceId)).get();
    const before = await on(device);
    const late = await addDevice(db, { passId, now });
    expect(await on(device)).toEqual(before);
    const copy = await on(late);
    expect(copy?.version).toBeGreaterThan(copy?.toldVersion ?? 0);
    // what changes then concerns both
    await rename(scene);
    const copies = await db.select().from(walletCopies).where(eq(walletCopies.passId, passId));
    expect(copies.every(({ toldVersion, version }) => toldVersion < version)).toBe(true);
    expect(new Set(copies.map(({ version }) => version)).size).toBe(1);
  });

  it("is listed to a device that registers late, though it knows newer ones", async () => {
    const { passId, otherPassId } = scene.given;
    await cancelSeat(scene);
    const { deviceId } = await addDevice(db, { passId: otherPassId, now });
    await rename(scene);
    const { version } = await listChangedPasses(db, { deviceId, since: 0 });
    await addDevice(db, { passId, deviceId, now });
    expect((await listChangedPasses(db, { deviceId, since: version })).passIds).toEqual([passId]);
    const after = await listChangedPasses(db, { deviceId, since: 0 });
    await addDevice(db, { passId, deviceId, now });
    expect(await listChangedPasses(db, { deviceId, since: 0 })).toEqual(after);
  });

  it("is remembered once, however often it is given out", async () => {
    const { booking, passId } = scene.given;
    await cancelSeat(scene);
    const before = await getPassVersion(db, passId);
    for (const wallet of ["apple", "google", "google"] as const)
      await givePasses(db, { booking, wallet, now: now + 1 });
    expect(await getPassVersion(db, passId)).toBe(before);
    const google = await db.select().from(walletCopies).where(sql`pass_id = ${passId} and wallet = 'google'`);
    expect(google).toHaveLength(1);
    // its link says how it is now
    expect(google[0]).toMatchObject({ version: before, toldVersion: before });
  });

  it("has a version that no other has when it changes, so that no device misses one", async () => {
    const other = await open(db);
    await cancelSeat(other);
    await cancelSeat(scene);
    const [first, second] = [(await copyOf(other))?.version ?? 0, (await copyOf(scene))?.version ?? 0];
    expect(second).toBeGreaterThan(first);
  });
});

type Rename = (scene: Scene, now: number) => Promise<{ ok: boolean }>;

const saveMovie: Rename = async ({ db, fixture: { movieId } }, now) => {
  const record = await getMovieRecord(db, movieId);
  if (!record) throw new Error("no movie");
  const { id: _id, poster: _poster, revision, ...fields } = record;
  const staff = await addAdmin(db);
  return editMovie(db, { staff, movieId, revision, fields: { ...fields, title: newId(), slug: null }, now });
};
const saveScreen: Rename = async ({ db, fixture: { theaterId, screenId } }, now) => {
  const staff = await addOwner(db, theaterId);
  const screen = await db.select().from(screens).where(eq(screens.id, screenId)).get();
  return renameScreen(db, { staff, screenId, revision: screen?.revision ?? 0, name: newId(), now });
};
const saveTheater: Rename = async ({ db, fixture: { theaterId } }, now) => {
  const staff = await addOwner(db, theaterId);
  const theater = await getTheaterForStaff(db, { staff, theaterId });
  if (!theater) throw new Error("no theater");
  const details = { ...theater, address: newId() };
  return editTheater(db, { staff, theaterId, revision: theater.revision, details, now });
};

/** By use cases, which say when; each is of one of the things that many showtimes share. */
const RENAMES: [what: string, rename: Rename, rule: string][] = [
  ["movie", saveMovie, "wallet_passes_follow_movies"],
  ["screen", saveScreen, "wallet_passes_follow_screens"],
  ["theater", saveTheater, "wallet_passes_follow_theaters"],
];

describe.each(engines)("what many showtimes share, on %s", (_, openEngine) => {
  it.each(RENAMES)("a %s: passes of what is over by then stay as they are", async (_what, act) => {
    const scene = await open(openEngine());
    expect(await act(scene, now)).toMatchObject({ ok: true });
    const before = await copyOf(scene);
    expect(before?.version).toBeGreaterThan(before?.toldVersion ?? 0);
    const { endsAt } = await showtimeOf(scene);
    expect(await act(scene, endsAt)).toMatchObject({ ok: true });
    expect(await copyOf(scene)).toEqual(before);
  });
});

const showtimeOf = async ({ db, fixture }: Scene) => {
  const found = await db.select().from(showtimes).where(eq(showtimes.id, fixture.showtimeId)).get();
  if (!found) throw new Error("no showtime");
  return found;
};

describe("without its rule", () => {
  it.each(RENAMES)("every pass of a %s there ever was is told (twin)", async (_what, act, rule) => {
    const db = openTestDatabase();
    const scene = await open(db);
    const [found] = await db.values<[string]>(sql`select sql from sqlite_schema where name = ${rule}`);
    const body = found?.[0] ?? "";
    const without = body.replace(/ AND (s\.)?`ends_at` > coalesce\(NEW\.`renamed_at`, 0\)/, "");
    expect(without).not.toBe(body);
    await db.run(sql.raw(`drop trigger ${rule}`));
    await db.run(sql.raw(without));
    const { endsAt } = await showtimeOf(scene);
    expect(await act(scene, endsAt)).toMatchObject({ ok: true });
    expect(await isUntold(scene)).toBe(true);
  });

  it.each(CAUSES)("nobody is told when %s (twin)", async (_what, cause, rule) => {
    const db = openTestDatabase();
    const scene = await open(db);
    await db.run(sql.raw(`drop trigger ${rule}`));
    await cause(scene);
    expect(await isUntold(scene)).toBe(false);
  });

  it("a change of a pass reaches no copy (twin)", async () => {
    const db = openTestDatabase();
    const scene = await open(db);
    await db.run(sql`drop trigger wallet_copies_follow_passes`);
    await cancelSeat(scene);
    expect(await isUntold(scene)).toBe(false);
  });
});
