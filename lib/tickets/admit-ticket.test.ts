import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { makeCinema, makeShowtime, type TestCinema } from "@/db/testing/cinema";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import type { Steward } from "@/lib/accounts/steward";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/stewards";
import { cancelTicketsByStaff } from "@/lib/booking/cancel-tickets-by-staff";
import type { Booking } from "@/lib/booking/queries";
import { bookSeats } from "@/lib/booking/testing/made-booking";
import { admitTicket } from "./admit-ticket";
import { listDoubles } from "./doubles";
import { getDoor, getDoorState, listDoors } from "./queries";
import { syncScans } from "./sync-scans";
import { scanOf, siblingsOf, undoOf } from "./testing/scans";
import { undoAdmission } from "./undo-admission";
import { MOST_READINGS, type Scan, type Shown, type Undo } from "./verdict";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 3_600_000;
const south = { deviceId: "south", deviceName: "South door" };

describe.each(engines)("the door on %s", (_, open) => {
  let db: Database;
  let cinema: TestCinema;
  let steward: Steward;
  let booking: Booking;
  let code: string;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    cinema = await makeCinema(db, { startsAt });
    steward = await addDoorStaff(db, cinema.theaterId);
    booking = await bookSeats(db, cinema, { seatIds: cinema.seatIds.slice(0, 2), now });
    code = booking.tickets[0]?.code ?? "";
  });

  const at = (more: object = {}) => ({ steward, showtimeId: cinema.showtimeId, now, ...more });
  const admit = (scan: Scan, more: object = {}) => admitTicket(db, { ...at(more), scan });
  const show = (shown: Shown = { code }, more: Partial<Scan> = {}) => admit(scanOf(shown, more));
  const undo = (it: Undo) => undoAdmission(db, { ...at(), undo: it });
  const state = async () => {
    const found = await getDoorState(db, at());
    if (!found) throw new Error("no door");
    return found;
  };
  const rows = () => db.select().from(scans).where(eq(scans.showtimeId, cinema.showtimeId));

  it("lets a ticket in once, and tells the second who did, when and where", async () => {
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
    const reference = `${booking.reference.slice(0, 4)}-${booking.reference.slice(4)}`.toLowerCase();
    expect(await show({ reference, seat: "row a, seat 2" })).toMatchObject({
      value: { outcome: "admitted", seat: { seatNumber: "2" } },
    });
    expect(await show({ reference, seat: "B9" })).toEqual({ ok: true, value: { outcome: "unknown" } });
  });

  it("answers two devices at once with one green and one amber", async () => {
    const answers = await Promise.all([show(), show({ code }, south), show({ code }, south)]);
    expect(answers.map((it) => it.ok && it.value.outcome).sort()).toEqual(["admitted", "already", "already"]);
    expect((await rows()).filter(({ outcome }) => outcome === "admitted")).toHaveLength(1);
  });

  const cancel = async () => {
    const owner = await addOwner(db, cinema.theaterId);
    const ticketIds = booking.tickets.slice(0, 1).map(({ id }) => id);
    const cancelled = await cancelTicketsByStaff(db, {
      steward: owner,
      bookingId: booking.id,
      ticketIds,
      expectedRefundMinor: 1_250,
      now,
    });
    expect(cancelled.ok).toBe(true);
  };
  const admissions = async () => (await rows()).filter(({ outcome }) => outcome === "admitted").length;

  it("tells the second of two in the same moment who was first", async () => {
    const twice = meanwhile(db, () => show());
    const second = await admitTicket(twice, { ...at(), scan: scanOf({ code }, south) });
    expect(second).toMatchObject({ value: { outcome: "already", earlier: { deviceName: "North door" } } });
    expect(await admissions()).toBe(1);
  });

  it("would let both in without the guard of admissions", async () => {
    const twice = meanwhile(withoutGuard(db, "admitted-since"), () => show());
    const second = await admitTicket(twice, { ...at(), scan: scanOf({ code }, south) });
    expect(second).toMatchObject({ value: { outcome: "admitted" } });
    expect(await admissions()).toBe(2);
  });

  it("turns away whose ticket is cancelled between being read and being let in", async () => {
    const late = await admitTicket(meanwhile(db, cancel), { ...at(), scan: scanOf({ code }) });
    expect(late).toMatchObject({ value: { outcome: "cancelled" } });
    expect([await admissions(), (await state()).admitted]).toEqual([0, 0]);
  });

  it("would let a cancelled ticket in without the guard of cancellations", async () => {
    const unguarded = meanwhile(withoutGuard(db, "cancelled-since"), cancel);
    const late = await admitTicket(unguarded, { ...at(), scan: scanOf({ code }) });
    expect(late).toMatchObject({ value: { outcome: "admitted" } });
    expect(await admissions()).toBe(1);
  });

  it.each([
    ["a minute ago", -60_000, -60_000],
    ["as long ago as a device may be offline", -24 * 3_600_000 + 1, -24 * 3_600_000 + 1],
    ["longer ago than that", -24 * 3_600_000, 0],
    ["in the future, by a clock that is ahead", 90_000, 0],
    ["years ahead", 1e12, 0],
  ])("notes when somebody was let in offline: %s", async (_, said, noted) => {
    const scan = scanOf({ code }, { said: "admitted", scannedAt: now + said });
    expect(await admit(scan)).toMatchObject({ value: { outcome: "admitted" } });
    const ticket = await db.select().from(tickets).where(eq(tickets.code, code)).get();
    expect(ticket?.admittedAt).toBe(now + noted);
  });

  it("believes no device's clock about whom it lets in itself", async () => {
    await show({ code }, { scannedAt: now - 60_000 });
    const ticket = await db.select().from(tickets).where(eq(tickets.code, code)).get();
    expect(ticket?.admittedAt).toBe(now);
  });

  it("takes a ticket's code in one way of writing it", async () => {
    for (const other of siblingsOf(code))
      expect(await show({ code: other }), other).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await show()).toMatchObject({ value: { outcome: "admitted" } });
  });

  it("finds the ticket among the readings of a scanner's keys, as one scan", async () => {
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
    const forged = `${code.slice(0, -86)}${"A".repeat(86)}`;
    expect(await show({ code: forged })).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await show({ code: code.slice(0, -87) })).toEqual({ ok: true, value: { outcome: "unknown" } });
  });

  it.each([
    ["unknown", () => ({ code: siblingsOf(code)[0] as string }), null],
    ["cancelled", () => ({ code }), { seatNumber: "1" }],
  ] as const)(
    "tells of who was let in offline on a ticket that is %s, until it is taken back",
    async (why, shown, seat) => {
      if (why === "cancelled") await cancel();
      const scan = scanOf(shown(), { said: "admitted", scannedAt: now - 60_000, ...south });
      for (let times = 0; times < 2; times++)
        await syncScans(db, { ...at(), entries: [{ kind: "scan", scan }] });
      await show({ code: "somebody turned away" });
      expect(await listDoubles(db, at())).toMatchObject([
        { why, seat, admissions: [{ who: "Rosa", deviceName: "South door", at: now - 60_000 }] },
      ]);
      expect(await getDoor(db, at())).toMatchObject({ doubles: 1 });
      const back = { kind: "undo" as const, undo: undoOf(scan.id, south) };
      for (let times = 0; times < 2; times++)
        expect(await syncScans(db, { ...at(), entries: [back] })).toMatchObject({
          value: [{ undone: true }],
        });
      expect(await listDoubles(db, at())).toEqual([]);
      expect(await getDoor(db, at())).toMatchObject({ doubles: 0 });
    },
  );

  it("takes back a double admission that was told after its question, by the scan's own id", async () => {
    await show();
    const scan = scanOf({ code }, south);
    await admit(scan);
    await admit({ ...scan, said: "admitted" });
    expect(await listDoubles(db, at())).toHaveLength(1);
    expect(await undo(undoOf(scan.id, south))).toEqual({ ok: true, value: null });
    expect(await listDoubles(db, at())).toEqual([]);
    expect(await state()).toMatchObject({ admitted: 1 });
  });

  it("answers a scan sent again as the first time, even at once", async () => {
    const scan = scanOf({ code });
    const answers = await Promise.all([admit(scan), admit(scan), admit(scan)]);
    for (const answer of [...answers, await admit(scan)])
      expect(answer).toMatchObject({ ok: true, value: { outcome: "admitted" } });
    expect(await rows()).toHaveLength(1);
  });

  it("takes an admission back, and lets in again", async () => {
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
    const later = await makeShowtime(db, { ...cinema, startsAt: startsAt + 3 * 3_600_000 });
    expect(await admit(scanOf({ code }), { showtimeId: later })).toMatchObject({
      value: { outcome: "wrong-showtime", right: { screenName: "Screen 1", startsAt } },
    });
    expect(await state()).toMatchObject({ admitted: 0 });
  });

  it("refuses a cancelled ticket and one nobody knows", async () => {
    await cancel();
    expect(await show()).toMatchObject({ value: { outcome: "cancelled" } });
    expect(await show({ code: "nonsense" })).toEqual({ ok: true, value: { outcome: "unknown" } });
    expect(await state()).toMatchObject({ sold: 1, admitted: 0 });
  });

  it("does not exist for the staff of another theater", async () => {
    const foreign = await addDoorStaff(db, (await makeCinema(db, { startsAt })).theaterId);
    const scan = scanOf({ code });
    expect(await admit(scan, { steward: foreign })).toEqual({ ok: false, code: "not-found" });
    expect(await getDoor(db, at({ steward: foreign }) as never)).toBeNull();
    expect((await listDoors(db, { steward: foreign, now })).map(({ id }) => id)).not.toContain(
      cinema.showtimeId,
    );
    await admit(scan);
    expect(await admit(scan, { steward: foreign })).toEqual({ ok: false, code: "not-found" });
    expect(await undoAdmission(db, { ...at({ steward: foreign }), undo: undoOf(scan.id) })).toEqual({
      ok: false,
      code: "not-found",
    });
    expect(await state()).toMatchObject({ admitted: 1 });
  });

  it("names both devices that let a ticket in offline, and keeps it when sent again", async () => {
    const first = scanOf({ code }, { said: "admitted", scannedAt: now - 60_000 });
    const second = scanOf({ code }, { said: "admitted", scannedAt: now - 30_000, ...south });
    const send = (scan: Scan) => syncScans(db, { ...at(), entries: [{ kind: "scan", scan }] });
    expect(await send(first)).toMatchObject({ value: [{ id: first.id, verdict: { outcome: "admitted" } }] });
    for (let times = 0; times < 2; times++)
      expect(await send(second)).toMatchObject({
        value: [{ verdict: { outcome: "double", earlier: { deviceName: "North door" } } }],
      });
    const { doubles, admitted } = await state();
    expect(doubles).toMatchObject([
      { seat: { seatNumber: "1" }, admissions: [{ deviceName: "North door" }, { deviceName: "South door" }] },
    ]);
    expect(admitted).toBe(1);
    expect(await undo(undoOf(second.id, south))).toMatchObject({ ok: true });
    expect(await listDoubles(db, at())).toEqual([]);
    expect(await state()).toMatchObject({ admitted: 1 });
  });

  it("tells a double admission too when the answer had come too late to the device", async () => {
    await show();
    const scan = scanOf({ code }, south);
    expect(await admit(scan)).toMatchObject({ value: { outcome: "already" } });
    for (let times = 0; times < 2; times++)
      expect(await admit({ ...scan, said: "admitted" })).toMatchObject({ value: { outcome: "double" } });
    expect((await state()).doubles).toMatchObject([{ admissions: [{}, { deviceName: "South door" }] }]);
  });

  it("does not let in whoever was turned away offline, and follows a queue in its order", async () => {
    await syncScans(db, {
      ...at(),
      entries: [{ kind: "scan", scan: scanOf({ code }, { said: "already" }) }],
    });
    expect(await state()).toMatchObject({ admitted: 0, recent: [{ outcome: "already" }] });
    const scan = scanOf({ code }, { said: "admitted" });
    const back = undoOf(scan.id);
    const entries = [
      { kind: "scan" as const, scan },
      { kind: "undo" as const, undo: back },
    ];
    for (let times = 0; times < 2; times++)
      expect(await syncScans(db, { ...at(), entries })).toEqual({
        ok: true,
        value: [
          { id: scan.id, verdict: expect.objectContaining({ outcome: "admitted" }) },
          { id: back.id, undone: true },
        ],
      });
    expect(await state()).toMatchObject({ admitted: 0 });
  });
});
