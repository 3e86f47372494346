import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { tickets } from "@/db/schema/bookings";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { admitTicket } from "./admit-ticket";
import { downloadDoor } from "./download-door";
import { getDoor } from "./get-door";
import { judgeOffline, type OfflineList } from "./offline-list";
import { scanOf, siblingsOf } from "./testing/scans";
import type { TicketInput } from "./verdict";

// a seat is made another's by hand
breakInvariants("sold-seat-has-its-ticket", "cancelled-ticket-is-accounted-for");

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 3_600_000;
const db = openTestDatabase();
let fixture: Fixture;
let staff: StaffMember;
let booking: Booking;
let list: OfflineList;
let later: number;

beforeAll(async () => {
  fixture = await makeFixture(db, { startsAt });
  later = await makeShowtime(db, { ...fixture, startsAt: startsAt + 3 * 3_600_000 });
  staff = await addDoorStaff(db, fixture.theaterId);
  booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 3), now });
  const door = await getDoor(db, { staff, showtimeId: fixture.showtimeId });
  if (!door) throw new Error("no door");
  const [, second] = booking.tickets;
  await admitTicket(db, {
    staff,
    showtimeId: door.id,
    scan: scanOf({ code: second?.code ?? "" }),
    now,
  });
  await db
    .update(tickets)
    .set({ cancelledAt: now })
    .where(eq(tickets.id, booking.tickets[2]?.id ?? ""));
  list = await downloadDoor(db, { staff, door, now });
});

const judge = async (shown: TicketInput, letIn = new Map()) =>
  (await judgeOffline(list, shown, letIn)).verdict;
const codeOf = (showtimeId: number) =>
  newTicketCode({ showtimeId, rowLabel: "Ä", seatNumber: "12", ticketType: "Child" });

it("tells a listed ticket by its code, and by reference and seat", async () => {
  const [ticket] = booking.tickets;
  expect(await judge({ code: ticket?.code ?? "" })).toMatchObject({
    outcome: "admitted",
    seat: { rowLabel: "A", seatNumber: "1", ticketType: "Adult" },
  });
  expect(await judge({ reference: booking.reference, seat: "a1" })).toMatchObject({ outcome: "admitted" });
  expect(await judge({ reference: "BBBBBBBB", seat: "a2" })).toEqual({ outcome: "unknown" });
});

it("lets a ticket in once", async () => {
  const shown = { code: booking.tickets[0]?.code ?? "" };
  const { key } = await judgeOffline(list, shown, new Map());
  const earlier = { scanId: "1", who: "Rosa", deviceId: "north", deviceName: "North door", at: now };
  expect(await judge(shown, new Map([[key, earlier]]))).toMatchObject({ outcome: "already", earlier });
});

it("tells who is in by the list, which a guest's second showing meets offline", async () => {
  const [, second] = booking.tickets;
  for (const shown of [{ code: second?.code ?? "" }, { reference: booking.reference, seat: "a2" }])
    expect(await judge(shown)).toMatchObject({
      outcome: "already",
      seat: { seatNumber: "2" },
      earlier: { who: "Rosa", deviceName: "North door" },
    });
});

it("lets in by the list whom it would let in again if the list did not say so", async () => {
  const unsaid = { ...list, tickets: list.tickets.map((it) => ({ ...it, admission: null })) };
  const { verdict } = await judgeOffline(unsaid, { code: booking.tickets[1]?.code ?? "" }, new Map());
  expect(verdict).toMatchObject({ outcome: "admitted" });
});

it.each([
  ["good", 0],
  ["in already", 1],
  ["cancelled", 2],
  ["sold since", -1],
])("lets in no other writing of a ticket's code: %s", async (_, nth) => {
  const code = booking.tickets[nth]?.code ?? codeOf(fixture.showtimeId);
  const siblings = siblingsOf(code);
  expect(siblings).toHaveLength(15);
  for (const other of siblings) expect(await judge({ code: other }), other).toEqual({ outcome: "unknown" });
});

it("lets in nobody by a listed ticket's signed part alone", async () => {
  const code = booking.tickets[0]?.code ?? "";
  for (const other of [
    `${code.slice(0, -86)}${"A".repeat(86)}`,
    code.slice(0, -87),
    `${code.slice(0, -87)}.`,
  ])
    expect(await judge({ code: other }), other).toEqual({ outcome: "unknown" });
});

it("finds the ticket among the readings of a scanner's keys", async () => {
  const [first, second] = booking.tickets.map(({ code }) => code);
  expect(await judge({ code: "nonsense", otherwise: [`${first}x`, first ?? ""] })).toMatchObject({
    outcome: "admitted",
  });
  expect(await judge({ code: "nonsense", otherwise: [second ?? ""] })).toMatchObject({ outcome: "already" });
  expect(await judge({ code: "nonsense", otherwise: ["x"] })).toEqual({ outcome: "unknown" });
});

it("refuses a cancelled ticket", async () => {
  expect(await judge({ code: booking.tickets[2]?.code ?? "" })).toMatchObject({ outcome: "cancelled" });
});

it("knows a ticket by what is signed, however often it is shown", async () => {
  const keys = await Promise.all(
    booking.tickets.map(async ({ code }) => (await judgeOffline(list, { code }, new Map())).key),
  );
  expect(new Set(keys).size).toBe(booking.tickets.length);
  expect(keys).toEqual(list.tickets.map(({ keyHash }) => keyHash));
});

afterEach(() => void vi.restoreAllMocks());

it("goes by the list alone in a browser that cannot verify signatures", async () => {
  vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new Error("NotSupportedError"));
  const code = booking.tickets[0]?.code ?? "";
  expect(await judge({ code })).toMatchObject({ outcome: "admitted" });
  expect(await judge({ code: `${code.slice(0, -86)}${"A".repeat(86)}` })).toEqual({ outcome: "unknown" });
  expect(await judge({ code: codeOf(fixture.showtimeId) })).toEqual({ outcome: "unknown" });
});

it("tells the same bits of a reference in each download", async () => {
  const door = await getDoor(db, { staff, showtimeId: fixture.showtimeId });
  if (!door) throw new Error("no door");
  const again = await downloadDoor(db, { staff, door, now: now + 60_000 });
  expect(again.tickets.map(({ referenceHash }) => referenceHash)).toEqual(
    list.tickets.map(({ referenceHash }) => referenceHash),
  );
  expect(again.salt).toBe(list.salt);
});

it("knows a ticket that was sold after the download by its signature, and the right place of another's", async () => {
  expect(await judge({ code: codeOf(fixture.showtimeId) })).toMatchObject({
    outcome: "admitted",
    seat: { rowLabel: "Ä", seatNumber: "12", ticketType: "Child" },
  });
  expect(await judge({ code: codeOf(later) })).toMatchObject({
    outcome: "wrong-showtime",
    right: { screenName: "Screen 1", startsAt: startsAt + 3 * 3_600_000 },
  });
});

it("refuses a code of which one character was changed", async () => {
  const code = codeOf(fixture.showtimeId);
  for (const at of [4, 12, code.length - 40]) {
    const forged = code.slice(0, at) + (code[at] === "A" ? "B" : "A") + code.slice(at + 1);
    expect(await judge({ code: forged }), forged).toEqual({ outcome: "unknown" });
  }
});

it("holds no code and no reference", () => {
  const text = JSON.stringify(list);
  for (const secret of [
    booking.reference,
    booking.linkToken,
    booking.email,
    ...booking.tickets.map((t) => t.code),
  ])
    expect(text).not.toContain(secret);
});

it("makes codes that a small QR code holds", () => {
  expect(codeOf(1_500_000).length).toBeLessThan(134);
});
