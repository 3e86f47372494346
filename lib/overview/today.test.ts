import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { addPayment, addRefund } from "@/db/testing/orders";
import { openTestDatabase } from "@/db/testing/test-database";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { addScreen } from "@/lib/rooms/add-screen";
import { openTheater } from "@/lib/rooms/open-theater";
import { listAttention } from "./list-attention";
import { listTodaysRevenue } from "./list-todays-revenue";
import { IN_DOUBT_AFTER_MS } from "./money-in-doubt";
import { stagesOf } from "./now-and-next";
import { getSetUp, setUpOf } from "./set-up";

const NOW = Date.UTC(2026, 10, 24, 12);

it("names what plays and what comes next on a screen, on sale only", () => {
  const at = (startsAt: number, state: "draft" | "on-sale" | "cancelled" = "on-sale", screenId = 1) => ({
    screenId,
    startsAt,
    endsAt: startsAt + 2,
    state,
  });
  const screens = [
    { id: 1, name: "One" },
    { id: 2, name: "Two" },
  ];
  const showtimes = [at(14), at(12, "cancelled"), at(11, "draft"), at(9), at(4), at(20, "on-sale", 2)];
  const seen = (now: number) =>
    stagesOf(screens, showtimes, now).map(({ playing, next }) => [playing?.startsAt, next?.startsAt]);
  expect(seen(9)).toEqual([
    [9, 14],
    [undefined, 20],
  ]);
  expect(seen(11)).toEqual([
    [undefined, 14],
    [undefined, 20],
  ]);
  expect(seen(14)[0]).toEqual([14, undefined]);
});

it("counts what was taken and refunded on the theater's own day, by currency", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: NOW });
  await makeFixture(db, { startsAt: NOW });
  const owner = await addOwner(db, fixture.theaterId);
  await db.update(theaters).set({ timeZone: "Asia/Tokyo" }).where(eq(theaters.id, fixture.theaterId));
  const paid = async (at: number, amountMinor: number) => {
    const bookingId = await addBooking(db, fixture, { email: "a@b.org", userId: null });
    const [hold] = await db.select().from(holds);
    const paid = { id: `p-${at}`, amountMinor, state: "booked" as const, capturedAt: at, createdAt: at };
    return { id: await addPayment(db, { holdId: hold?.id ?? "", ...paid }), bookingId };
  };
  // in Tokyo the day began at 20:00 the day before: 05:00 there
  await paid(Date.UTC(2026, 10, 23, 19, 59), 100);
  const { id: paymentId } = await paid(Date.UTC(2026, 10, 23, 20), 2_000);
  await paid(Date.UTC(2026, 10, 24, 19, 59), 300);
  await paid(Date.UTC(2026, 10, 24, 20), 70_000);
  await addRefund(db, {
    id: "r",
    paymentId,
    amountMinor: 500,
    reason: "by-staff",
    state: "failed",
    failure: "card gone",
    createdAt: NOW,
  });
  expect(await listTodaysRevenue(db, { staff: owner, now: NOW })).toEqual([
    { theaterId: fixture.theaterId, currency: "GBP", takenMinor: 2_300, refundedMinor: 500 },
  ]);
});

it("names what somebody should look at, to whom it concerns", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: NOW + HOUR_MS });
  const other = await makeFixture(db, { startsAt: NOW });
  const [admin, owner, foreign] = [
    await addAdmin(db),
    await addOwner(db, fixture.theaterId),
    await addOwner(db, other.theaterId),
  ];
  expect(await listAttention(db, { staff: owner, now: NOW })).toEqual({
    owed: [],
    reversed: [],
    mismatched: [],
    inDoubt: [],
    undelivered: [],
    untold: [],
    disabledWebhooks: [],
    drafts: [],
    bareScreens: [],
    reviews: [],
  });

  await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, fixture.showtimeId));
  await addScreen(db, { staff: owner, theaterId: fixture.theaterId, name: "Attic", now: NOW });
  const bookingId = await addBooking(db, fixture, { email: "a@b.org", userId: null });
  const [payment] = await db.select().from(payments);
  if (!payment) throw new Error("no payment");
  const doubtful = {
    holdId: payment.holdId ?? "",
    id: "doubtful",
    state: "captured" as const,
    amountMinor: 900,
    providerRef: "x",
  };
  await addPayment(db, { ...doubtful, updatedAt: NOW - IN_DOUBT_AFTER_MS });
  const refund = { paymentId: "doubtful", reason: "by-staff" as const, createdAt: NOW };
  await addRefund(db, { ...refund, id: "refused", amountMinor: 500, state: "failed", failure: "card gone" });
  await addRefund(db, { ...refund, id: "asked", amountMinor: 100 });
  await db.update(payments).set({ state: "declined" }).where(eq(payments.id, payment.id));
  const message = {
    ...{ to: "a@b.org", language: DEFAULT_LOCALE, payload: {}, topic: "a@b.org" },
    ...{ createdAt: NOW, attempts: 5, failure: "mailbox full", stoppedAt: NOW },
  };
  await db.insert(messages).values([
    { ...message, id: "theirs", kind: "booking-confirmed", topic: bookingId, bookingId },
    { ...message, id: "nobody's", kind: "reset" },
    { ...message, id: "went", kind: "reset", deliveredAt: NOW },
  ]);

  const seen = async (staff: typeof owner, now = NOW) => {
    const { owed, inDoubt, undelivered, drafts, bareScreens } = await listAttention(db, { staff, now });
    return [owed, inDoubt, undelivered, drafts, bareScreens].map((rows) => rows.map(({ id }) => id));
  };
  const screen = expect.any(Number);
  expect(await seen(owner)).toEqual([["refused"], ["doubtful"], ["theirs"], [fixture.showtimeId], [screen]]);
  expect((await seen(owner, NOW + IN_DOUBT_AFTER_MS))[0]?.sort()).toEqual(["asked", "refused"]);
  expect((await seen(admin))[2]?.sort()).toEqual(["nobody's", "theirs"]);
  expect(await seen(foreign)).toEqual([[], [], [], [], []]);
  // written again since: of the same kind and topic, which a letter of another kind to the same address is not
  await db.insert(messages).values([
    {
      ...message,
      id: "again",
      kind: "booking-confirmed",
      topic: bookingId,
      bookingId,
      to: "right@b.org",
      ...{ failure: null, stoppedAt: null },
      createdAt: NOW + 1,
    },
    { ...message, id: "other", kind: "register", failure: null, stoppedAt: null, createdAt: NOW + 1 },
  ]);
  expect((await seen(admin))[2]).toEqual(["nobody's"]);
});

it("leads a new installation from its theater to its first showtime", async () => {
  const db = openTestDatabase();
  const admin = await addAdmin(db);
  expect(await getSetUp(db, admin)).toEqual({ done: [], next: "theater", href: "/admin/theaters/new" });
  const opened = await openTheater(db, {
    staff: admin,
    basics: { name: "Odeon", slug: "odeon", address: "1", city: "Leeds", timeZone: "UTC", currency: "GBP" },
    now: NOW,
  });
  if (!opened.ok) throw new Error(opened.code);
  const { theaterId } = opened.value;
  const screens = `/admin/theaters/${theaterId}/screens/new`;
  expect(await getSetUp(db, admin)).toEqual({ done: ["theater"], next: "screen", href: screens });
  const owner = await addOwner(db, theaterId);
  const added = await addScreen(db, { staff: owner, theaterId, name: "One", now: NOW });
  if (!added.ok) throw new Error(added.code);
  const layout = `/admin/screens/${added.value.screenId}/layout`;
  expect(await getSetUp(db, owner)).toMatchObject({ next: "screen", href: layout });

  const fixture = await makeFixture(db, { startsAt: NOW });
  expect(await getSetUp(db, admin)).toBeNull();
  expect(await getSetUp(db, owner)).toMatchObject({ next: "screen" });
  expect(await getSetUp(db, await addOwner(db, fixture.theaterId))).toBeNull();
});

it("takes one step at a time, and leaves to an admin what only an admin can do", () => {
  const facts = { theaterId: 1, screenId: 2, hasSeats: 1, hasMovie: 0, hasPriceCard: 0, hasShowtime: 0 };
  expect(setUpOf(facts, { isAdmin: true })).toMatchObject({ next: "movie", href: "/admin/movies/new" });
  expect(setUpOf(facts, { isAdmin: false })).toMatchObject({ next: "movie", href: null });
  expect(setUpOf({ ...facts, hasMovie: 1 }, { isAdmin: true })).toMatchObject({
    href: "/admin/prices/new?theater=1",
  });
  const ready = { ...facts, hasMovie: 1, hasPriceCard: 1 };
  expect(setUpOf(ready, { isAdmin: false })).toEqual({
    done: ["theater", "screen", "movie", "price-card"],
    next: "showtime",
    href: "/admin/showtimes/new?theater=1",
  });
});
