import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { listScreensForStaff } from "@/lib/venues/list-screens-for-staff";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { clockOf, isCurrency, isTimeZone, openingHours, type TheaterDetails } from "@/lib/venues/theater";
import { addScreen } from "./add-screen";
import { editTheater } from "./edit-theater";
import { moveScreen } from "./move-screen";
import { openTheater } from "./open-theater";
import { renameScreen } from "./rename-screen";

const db = openTestDatabase();
const NOW = 1_790_000_000_000;

const detailsOf = async (theaterId: number, change: Partial<TheaterDetails>): Promise<TheaterDetails> => {
  const admin = await addAdmin(db);
  const found = await getTheaterForStaff(db, { staff: admin, theaterId });
  if (!found) throw new Error("no theater");
  const { id: _, archivedAt: _a, revision: _r, ...details } = found;
  return { ...details, ...change };
};

it("opens a theater for an admin alone, at an address that nobody has", async () => {
  const admin = await addAdmin(db);
  const basics = {
    name: "Odeon",
    slug: "odeon",
    address: "1 Row",
    city: "Leeds",
    timeZone: "Europe/London",
    currency: "GBP",
  };
  const opened = await openTheater(db, { staff: admin, basics, now: NOW });
  if (!opened.ok) throw new Error(opened.code);
  expect((await listTheatersForStaff(db, admin)).map(({ name, screens }) => [name, screens])).toEqual([
    ["Odeon", 0],
  ]);
  expect(await openTheater(db, { staff: admin, basics, now: NOW })).toEqual({
    ok: false,
    code: "slug-taken",
  });
  const owner = await addOwner(db, opened.value.theaterId);
  expect(await openTheater(db, { staff: owner, basics: { ...basics, slug: "two" }, now: NOW })).toEqual({
    ok: false,
    code: "not-found",
  });
});

it("lets the owner edit, refuses the second of two editors, and writes down what changed", async () => {
  const { theaterId } = await makeFixture(db, { startsAt: NOW });
  const owner = await addOwner(db, theaterId);
  const edits = {
    name: "The Regent",
    telephone: "+44 20 7946 0018",
    boxOfficeHours: "from noon",
    cleaningMinutes: 20,
  };
  const details = await detailsOf(theaterId, edits);
  const edit = { staff: owner, theaterId, revision: 1, now: NOW };
  expect(await editTheater(db, { ...edit, details })).toEqual({ ok: true, value: null });
  expect(await editTheater(db, { ...edit, details: { ...details, name: "Mine" } })).toEqual({
    ok: false,
    code: "stale",
  });
  const entry = await db.select().from(auditEntries).where(eq(auditEntries.action, "theater.edited")).get();
  expect(entry?.details).toMatchObject({ after: edits });
  expect(Object.keys(entry?.details.after ?? {})).toEqual(Object.keys(edits));
});

it("does not exist for another theater's owner, nor for door staff", async () => {
  const own = await makeFixture(db, { startsAt: NOW });
  const other = await makeFixture(db, { startsAt: NOW });
  const details = await detailsOf(own.theaterId, {});
  for (const staff of [await addOwner(db, other.theaterId), await addDoorStaff(db, own.theaterId)]) {
    const at = { staff, theaterId: own.theaterId };
    expect(await getTheaterForStaff(db, at)).toBeNull();
    expect(await listScreensForStaff(db, at)).toEqual([]);
    expect(await editTheater(db, { ...at, revision: 1, details, now: NOW })).toMatchObject({
      code: "not-found",
    });
    expect(await addScreen(db, { ...at, name: "Mine", now: NOW })).toMatchObject({ code: "not-found" });
    const screen = { staff, screenId: own.screenId, now: NOW };
    expect(await renameScreen(db, { ...screen, revision: 1, name: "Mine" })).toMatchObject({
      code: "not-found",
    });
    expect(await moveScreen(db, { ...screen, theaterId: own.theaterId, by: 1 })).toMatchObject({
      code: "not-found",
    });
  }
});

it("finds each theater an address by itself, whatever script its name is in", async () => {
  const admin = await addAdmin(db);
  const open = async (name: string) => {
    const basics = { name, slug: null, address: "1", city: "2", timeZone: "Asia/Tokyo", currency: "JPY" };
    const opened = await openTheater(db, { staff: admin, basics, now: NOW });
    if (!opened.ok) throw new Error(opened.code);
    return (await getTheaterForStaff(db, { staff: admin, theaterId: opened.value.theaterId }))?.slug;
  };
  expect(await open("シネマ渋谷")).toBe("シネマ渋谷");
  expect(await open("シネマ渋谷")).toBe("シネマ渋谷-2");
  expect(await open("Родина")).toBe("родина");
  expect(await open("★")).toBe("theater");
  expect(await open("♥")).toBe("theater-2");
  expect(await open("Any")).toBe("any-2");
});

it("has one booking fee, in its own currency", async () => {
  const { theaterId } = await makeFixture(db, { startsAt: NOW });
  const owner = await addOwner(db, theaterId);
  const fee = { per: "ticket", amountMinor: 100, currency: "GBP", isRefundable: true } as const;
  const edit = async (revision: number, bookingFee: TheaterDetails["bookingFee"]) => {
    const details = await detailsOf(theaterId, { bookingFee });
    return editTheater(db, { staff: owner, theaterId, revision, details, now: NOW });
  };
  expect(await edit(1, { ...fee, currency: "USD" })).toMatchObject({ code: "invalid-input" });
  expect(await edit(1, { ...fee, amountMinor: 0 })).toMatchObject({ code: "invalid-input" });
  expect(await edit(1, fee)).toMatchObject({ ok: true });
  expect((await getTheaterForStaff(db, { staff: owner, theaterId }))?.bookingFee).toEqual(fee);
  expect(await edit(2, null)).toMatchObject({ ok: true });
  expect((await getTheaterForStaff(db, { staff: owner, theaterId }))?.bookingFee).toBeNull();
});

it("keeps the zone while something is to play", async () => {
  const { theaterId, showtimeId } = await makeFixture(db, { startsAt: NOW + 3_600_000 });
  const owner = await addOwner(db, theaterId);
  const edit = { staff: owner, theaterId, now: NOW };
  const zone = await detailsOf(theaterId, { timeZone: "America/Chicago" });
  expect(await editTheater(db, { ...edit, revision: 1, details: zone })).toMatchObject({
    code: "zone-in-use",
  });
  await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, showtimeId));
  expect(await editTheater(db, { ...edit, revision: 1, details: zone })).toMatchObject({ ok: true });
});

it("takes another currency once every price card in force is in it", async () => {
  const { theaterId, priceCardId } = await makeFixture(db, { startsAt: NOW + 3_600_000 });
  const owner = await addOwner(db, theaterId);
  const dinars = {
    staff: owner,
    theaterId,
    now: NOW,
    revision: 1,
    details: await detailsOf(theaterId, { currency: "KWD" }),
  };
  expect(await editTheater(db, dinars)).toMatchObject({ code: "currency-in-use" });
  await db.update(priceCards).set({ supersededAt: NOW }).where(eq(priceCards.id, priceCardId));
  await db.insert(priceCards).values({ theaterId, name: "Standard", currency: "KWD", createdAt: NOW });
  expect(await editTheater(db, dinars)).toMatchObject({ ok: true });
});

it("adds, renames and orders screens", async () => {
  const { theaterId, screenId } = await makeFixture(db, { startsAt: NOW });
  const owner = await addOwner(db, theaterId);
  const at = { staff: owner, theaterId, now: NOW };
  const added = await addScreen(db, { ...at, name: "Studio" });
  if (!added.ok) throw new Error(added.code);
  expect(await addScreen(db, { ...at, name: "Studio" })).toMatchObject({ code: "name-taken" });
  const rename = { staff: owner, screenId: added.value.screenId, now: NOW };
  expect(await renameScreen(db, { ...rename, revision: 1, name: "Screen 1" })).toMatchObject({
    code: "name-taken",
  });
  expect(await renameScreen(db, { ...rename, revision: 1, name: "Attic" })).toMatchObject({ ok: true });
  expect(await renameScreen(db, { ...rename, revision: 1, name: "Loft" })).toMatchObject({ code: "stale" });
  const names = async () => (await listScreensForStaff(db, at)).map(({ name }) => name);
  expect(await names()).toEqual(["Screen 1", "Attic"]);
  await moveScreen(db, { ...at, screenId, by: 1 });
  expect(await names()).toEqual(["Attic", "Screen 1"]);
  await moveScreen(db, { ...at, screenId, by: 1 });
  expect(await names()).toEqual(["Attic", "Screen 1"]);
});

it("reads closing times after midnight, and knows zones and currencies", () => {
  expect(openingHours("10:00", "23:30")).toEqual({ opensMinute: 600, closesMinute: 1410 });
  expect(openingHours("10:00", "00:00")).toEqual({ opensMinute: 600, closesMinute: 1440 });
  expect(openingHours("17:00", "02:30")).toEqual({ opensMinute: 1020, closesMinute: 1590 });
  expect(clockOf(1590)).toBe("02:30");
  expect([
    isTimeZone("Europe/London"),
    isTimeZone("UTC"),
    isTimeZone("Mars/Olympus"),
    isTimeZone("+02:00"),
  ]).toEqual([true, true, false, false]);
  expect([isCurrency("GBP"), isCurrency("gbp"), isCurrency("XYZW")]).toEqual([true, false, false]);
});
