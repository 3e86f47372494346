import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { blockSeats } from "@/lib/box-office/block-seats";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { listTheaterDays } from "./list-theater-days";

const now = Date.UTC(2026, 10, 24, 12);
const startsAt = Date.UTC(2026, 10, 24, 23, 30);

describe.each(engines)("a theater's day on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;

  beforeEach(async () => {
    db ??= open();
    fixture = await makeFixture(db, { startsAt });
    owner = await addOwner(db, fixture.theaterId);
  });

  const houseOn = async (day: string, at = now) =>
    (await listTheaterDays(db, { staff: owner, day, now: at })).find(
      ({ theater }) => theater.id === fixture.theaterId,
    );

  async function hold(seats: number[], holder = { visitorId: newId(), userId: null }) {
    const seatIds = seats.map((seat) => fixture.seatIds[seat] as number);
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now });
    if (!held.ok) throw new Error(held.code);
    return { holdId: held.value.id, holder, seatIds };
  }

  it("tells sold seats, live holds and the seats there are", async () => {
    const { holdId, holder, seatIds } = await hold([0, 1, 2]);
    const payment = await startPayment(db, {
      holdId,
      holder,
      contact: { name: "Ada", email: "ada@example.com" },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      expectedTotalMinor: 3_750,
      expectedCurrency: "GBP",
      provider: "test",
      method: "succeed",
      now,
    });
    if (!payment.ok) throw new Error(payment.code);
    await settlePayment(db, { paymentId: payment.value.paymentId, now });
    await hold([10, 11]);
    expect((await houseOn("2026-11-24"))?.showtimes).toMatchObject([
      { id: fixture.showtimeId, sold: 3, held: 2, capacity: 20 },
    ]);
    expect((await houseOn("2026-11-24", now + HOLD_TTL_MS))?.showtimes).toMatchObject([{ sold: 3, held: 0 }]);
  });

  it("tells no seat that the house keeps as held by a customer", async () => {
    const theaterDay = { staff: owner, showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 4) };
    await blockSeats(db, { ...theaterDay, reason: "Press", now });
    await hold([10, 11]);
    expect((await houseOn("2026-11-24"))?.showtimes).toMatchObject([{ sold: 0, held: 2 }]);
  });

  it("goes on with the evening until the day turns", async () => {
    const late = await makeShowtime(db, { ...fixture, startsAt: Date.UTC(2026, 10, 25, 2, 40) });
    const ids = async (day: string) => (await houseOn(day))?.showtimes.map(({ id }) => id);
    expect(await ids("2026-11-24")).toEqual([fixture.showtimeId, late]);
    expect(await ids("2026-11-25")).toEqual([]);
    await db.update(theaters).set({ dayTurnsMinute: 150 }).where(eq(theaters.id, fixture.theaterId));
    expect(await ids("2026-11-25")).toEqual([late]);
  });

  it("goes by the theater's own calendar", async () => {
    await db.update(theaters).set({ dayTurnsMinute: 0 }).where(eq(theaters.id, fixture.theaterId));
    expect((await houseOn("2026-11-25"))?.showtimes).toEqual([]);
    await db.update(theaters).set({ timeZone: "Asia/Tokyo" }).where(eq(theaters.id, fixture.theaterId));
    expect((await houseOn("2026-11-24"))?.showtimes).toEqual([]);
    expect((await houseOn("2026-11-25"))?.showtimes).toHaveLength(1);
    expect(await houseOn("today", Date.UTC(2026, 10, 24, 16))).toMatchObject({ day: "2026-11-25" });
  });

  it("lists drafts and cancelled showtimes as well, in the order they start", async () => {
    const early = await makeShowtime(db, { ...fixture, startsAt: startsAt - 6 * 3_600_000 });
    await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, early));
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, fixture.showtimeId));
    expect((await houseOn("2026-11-24"))?.showtimes.map(({ state }) => state)).toEqual([
      "draft",
      "cancelled",
    ]);
  });

  it("tells an owner of their own theaters alone, and what plays on their screens", async () => {
    await makeFixture(db, { startsAt });
    const theaterDays = await listTheaterDays(db, { staff: owner, day: "today", now: startsAt + 60_000 });
    expect(theaterDays.map(({ theater }) => theater.id)).toEqual([fixture.theaterId]);
    expect(theaterDays[0]?.stages).toMatchObject([
      { id: fixture.screenId, playing: { id: fixture.showtimeId }, next: null },
    ]);
  });
});
