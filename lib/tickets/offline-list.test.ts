import { beforeAll, expect, it } from "vitest";
import { makeCinema, makeShowtime, type TestCinema } from "@/db/testing/cinema";
import { openTestDatabase } from "@/db/testing/test-database";
import type { Steward } from "@/lib/accounts/steward";
import { addDoorStaff } from "@/lib/accounts/testing/stewards";
import type { Booking } from "@/lib/booking/queries";
import { bookSeats } from "@/lib/booking/testing/made-booking";
import { newTicketCode } from "@/lib/booking/ticket-code";
import { newId } from "@/lib/id";
import { downloadDoor } from "./download-door";
import { judgeOffline, type OfflineList } from "./offline-list";
import { getDoor } from "./queries";
import type { Shown } from "./verdict";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 3_600_000;
const db = openTestDatabase();
let cinema: TestCinema;
let steward: Steward;
let booking: Booking;
let list: OfflineList;
let later: number;

beforeAll(async () => {
  cinema = await makeCinema(db, { startsAt });
  later = await makeShowtime(db, { ...cinema, startsAt: startsAt + 3 * 3_600_000 });
  steward = await addDoorStaff(db, cinema.theaterId);
  booking = await bookSeats(db, cinema, { seatIds: cinema.seatIds.slice(0, 2), now });
  const door = await getDoor(db, { steward, showtimeId: cinema.showtimeId });
  if (!door) throw new Error("no door");
  list = await downloadDoor(db, { steward, door, salt: newId(), now });
});

const judge = async (shown: Shown, letIn = new Map()) => (await judgeOffline(list, shown, letIn)).verdict;
const codeOf = (showtimeId: number) =>
  newTicketCode({ showtimeId, rowLabel: "Ä", seatNumber: "12", ticketType: "Child" });

it("tells a listed ticket by its code, and by reference and seat", async () => {
  const [ticket] = booking.tickets;
  expect(await judge({ code: ticket?.code ?? "" })).toMatchObject({
    outcome: "admitted",
    seat: { rowLabel: "A", seatNumber: "1", ticketType: "Adult" },
  });
  expect(await judge({ reference: booking.reference, seat: "a2" })).toMatchObject({ outcome: "admitted" });
  expect(await judge({ reference: "BBBBBBBB", seat: "a2" })).toEqual({ outcome: "unknown" });
});

it("lets a ticket in once", async () => {
  const shown = { code: booking.tickets[0]?.code ?? "" };
  const { key } = await judgeOffline(list, shown, new Map());
  const earlier = { scanId: "1", who: "Rosa", deviceId: "north", deviceName: "North door", at: now };
  expect(await judge(shown, new Map([[key, earlier]]))).toMatchObject({ outcome: "already", earlier });
});

it("knows a ticket that was sold after the download by its signature, and the right place of another's", async () => {
  expect(await judge({ code: codeOf(cinema.showtimeId) })).toMatchObject({
    outcome: "admitted",
    seat: { rowLabel: "Ä", seatNumber: "12", ticketType: "Child" },
  });
  expect(await judge({ code: codeOf(later) })).toMatchObject({
    outcome: "wrong-showtime",
    right: { screenName: "Screen 1", startsAt: startsAt + 3 * 3_600_000 },
  });
});

it("refuses a code of which one character was changed", async () => {
  const code = codeOf(cinema.showtimeId);
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
