import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { payReservation } from "@/lib/box-office/reservations/pay-reservation";
import { HOUR_MS } from "@/lib/clock-units";
import { getDoor } from "./get-door";
import { listDoors } from "./list-doors";
import { openDoor, south } from "./testing/door";
import { scanOf, siblingsOf, undoOf } from "./testing/scans";
import { undoAdmission } from "./undo-admission";
import { MOST_READINGS } from "./verdict";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("the door on %s", (_, open) => {
  let db: Database;
  let door: Awaited<ReturnType<typeof openDoor>>;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    door = await openDoor(db, now);
  });

  it("lets a ticket in once, and tells the second who did, when and where", async () => {
    const { code, show, state } = door;
    expect(await show()).toEqual({
      ok: true,
      value: {
        outcome: "admitted",
        seat: { rowLabel: "A", seatNumber: "1", seatType: "standard", ticketType: "Adult" },
      },
    });
    expect(await show({ code }, south)).toMatchObject({
      value: { outcome: "already", earlier: { who: "Rosa", deviceName: "North door" } },
    });
    expect(await state()).toMatchObject({ sold: 2, admitted: 1, doubles: [] });
  });

  it("lets in by reference and seat, however they are typed", async () => {
    const { booking, show } = door;
    const reference = `${booking.reference.slice(0, 4)}-${booking.reference.slice(4)}`.toLowerCase();
    expect(await show({ reference, seat: "row a, seat 2" })).toMatchObject({
      value: { outcome: "admitted", seat: { seatNumber: "2" } },
    });
    expect(await show({ reference, seat: "B9" })).toEqual({ ok: true, value: { outcome: "unknown" } });
  });

  it("tells of a reference that nobody has paid for, and not of one that somebody has", async () => {
    const { fixture, show } = door;
    await letPayAtCounter(db, fixture);
    const asked = {
      customer: await addCustomer(db),
      seatIds: fixture.seatIds.slice(4, 5),
      now: now - HOUR_MS,
    };
    const { id: reservationId, reference } = await reserved(db, fixture, asked);
    expect(await show({ reference, seat: "A5" })).toEqual({
      ok: true,
      value: { outcome: "unknown", isUnpaid: true },
    });
    const staff = await addOwner(db, fixture.theaterId);
    const payment = { kind: "terminal", receipt: "" } as const;
    await payReservation(db, { reservationId, expectedTotalMinor: 1_250, payment, staff, now });
    expect(await show({ reference, seat: "A5" })).toMatchObject({ value: { outcome: "admitted" } });
    expect(await show({ reference, seat: "B9" })).toEqual({ ok: true, value: { outcome: "unknown" } });
  });

  it("answers two devices at once with one green and one amber", async () => {
    const { code, rows, show } = door;
    const answers = await Promise.all([show(), show({ code }, south), show({ code }, south)]);
    expect(answers.map((it) => it.ok && it.value.outcome).sort()).toEqual(["admitted", "already", "already"]);
    expect((await rows()).filter(({ outcome }) => outcome === "admitted")).toHaveLength(1);
  });

  it("believes no device's clock about whom it lets in itself", async () => {
    const { code, show } = door;
    await show({ code }, { scannedAt: now - 60_000 });
    const ticket = await db.select().from(tickets).where(eq(tickets.code, code)).get();
    expect(ticket?.admittedAt).toBe(now);
  });

  it("takes a ticket's code in one way of writing it", async () => {
    const { code, show } = door;
    for (const other of siblingsOf(code))
      expect(await show({ code: other }), other).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await show()).toMatchObject({ value: { outcome: "admitted" } });
  });

  it("finds the ticket among the readings of a scanner's keys, as one scan", async () => {
    const { code, rows, show } = door;
    const garbled = code.replaceAll(/[yz]/g, (char) => (char === "y" ? "z" : "y"));
    expect(await show({ code: `${garbled}x`, otherwise: ["nonsense", code] })).toMatchObject({
      value: { outcome: "admitted", seat: { seatNumber: "1" } },
    });
    expect(await rows()).toHaveLength(1);
    expect(await show({ code: "nonsense", otherwise: siblingsOf(code).slice(0, 12) })).toEqual({
      ok: true,
      value: { outcome: "unknown" },
    });
    const far = [...Array(MOST_READINGS).fill("nonsense"), code];
    expect(await show({ code: "nonsense", otherwise: far })).toEqual({
      ok: true,
      value: { outcome: "unknown" },
    });
  });

  it("does not know a ticket by its signed part under a signature that is not ours", async () => {
    const { code, show } = door;
    const forged = `${code.slice(0, -86)}${"A".repeat(86)}`;
    expect(await show({ code: forged })).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await show({ code: code.slice(0, -87) })).toEqual({ ok: true, value: { outcome: "unknown" } });
  });

  it("answers a scan sent again as the first time, even at once", async () => {
    const { code, admit, rows } = door;
    const scan = scanOf({ code });
    const answers = await Promise.all([admit(scan), admit(scan), admit(scan)]);
    for (const answer of [...answers, await admit(scan)])
      expect(answer).toMatchObject({ ok: true, value: { outcome: "admitted" } });
    expect(await rows()).toHaveLength(1);
  });

  it("takes an admission back, and lets in again", async () => {
    const { code, admit, show, undo, state } = door;
    const scan = scanOf({ code });
    await admit(scan);
    const back = undoOf(scan.id);
    expect(await undo(back)).toEqual({ ok: true, value: null });
    expect(await undo(back)).toEqual({ ok: true, value: null });
    expect(await state()).toMatchObject({ admitted: 0 });
    expect(await undo(undoOf(scan.id))).toEqual({ ok: false, code: "not-in" });
    expect(await show()).toMatchObject({ value: { outcome: "admitted" } });
    expect(await undo(undoOf(scan.id))).toEqual({ ok: false, code: "not-in" });
    expect((await state()).recent.map(({ outcome, isIn }) => [outcome, isIn])).toEqual([
      ["admitted", true],
      ["undone", false],
      ["admitted", false],
    ]);
  });

  it("sends to the right screen and time", async () => {
    const { fixture, code, admit, state } = door;
    const later = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + 3 * HOUR_MS });
    expect(await admit(scanOf({ code }), { showtimeId: later })).toMatchObject({
      value: { outcome: "wrong-showtime", right: { screenName: "Screen 1", startsAt: fixture.startsAt } },
    });
    expect(await state()).toMatchObject({ admitted: 0 });
  });

  it("refuses a cancelled ticket and one nobody knows", async () => {
    const { show, state, cancel } = door;
    await cancel();
    expect(await show()).toMatchObject({ value: { outcome: "cancelled" } });
    expect(await show({ code: "nonsense" })).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await state()).toMatchObject({ sold: 1, admitted: 0 });
  });

  it("does not exist for the staff of another theater", async () => {
    const { fixture, code, at, admit, state } = door;
    const foreign = await addDoorStaff(db, (await makeFixture(db, { startsAt: fixture.startsAt })).theaterId);
    const scan = scanOf({ code });
    expect(await admit(scan, { staff: foreign })).toEqual({ ok: false, code: "not-found" });
    expect(await getDoor(db, at({ staff: foreign }) as never)).toBeNull();
    expect((await listDoors(db, { staff: foreign, now })).map(({ id }) => id)).not.toContain(
      fixture.showtimeId,
    );
    await admit(scan);
    expect(await admit(scan, { staff: foreign })).toEqual({ ok: false, code: "not-found" });
    expect(await undoAdmission(db, { ...at({ staff: foreign }), undo: undoOf(scan.id) })).toEqual({
      ok: false,
      code: "not-found",
    });
    expect(await state()).toMatchObject({ admitted: 1 });
  });
});
