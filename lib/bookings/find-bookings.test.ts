import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import type { Booking } from "./booking";
import type { BookingFilter } from "./booking-filter";
import { findBookings } from "./find-bookings";
import { bookSeats } from "./testing/made-booking";

const HOUR = 3_600_000;
const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR;

describe.each(engines)("finding bookings on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;
  let admin: StaffMember;
  let made: Record<"early" | "late" | "past" | "gone" | "part", Booking>;

  const book = async (at: Fixture, seats: number[], name: string, soldAt: number) => {
    const booking = await bookSeats(db, at, { seatIds: seats.map((i) => at.seatIds[i] ?? 0), now: soldAt });
    const email = `${name.toLowerCase().replace(" ", ".")}@${at.theaterId}.example.com`;
    await db.update(orders).set({ name, email }).where(eq(orders.id, booking.orderId));
    return { ...booking, name, email };
  };
  const cancel = ({ id, tickets }: Booking, count: number) =>
    cancelTicketsByStaff(db, {
      staff: owner,
      bookingId: id,
      ticketIds: tickets.slice(0, count).map((ticket) => ticket.id),
      expectedRefundMinor: 1_250 * count,
      now,
    });

  beforeAll(async () => {
    db = open();
    fixture = await makeFixture(db, { startsAt });
    [owner, admin] = [await addOwner(db, fixture.theaterId), await addAdmin(db)];
    const yesterday = await makeShowtime(db, { ...fixture, startsAt: startsAt - 24 * HOUR });
    const before = { ...fixture, showtimeId: yesterday, startsAt: startsAt - 24 * HOUR };
    made = {
      past: await book(before, [0], "Zoë Marsh", now - 40 * HOUR),
      early: await book(fixture, [2, 3], "Mabel Marsh", now - 5_000),
      late: await book(fixture, [5], "Otis Kerr", now - 4_000),
      gone: await book(fixture, [7], "Ines Hale", now - 3_000),
      part: await book(fixture, [10, 11], "Yuki Tanaka", now - 2_000),
    };
    await cancel(made.gone, 1);
    await cancel(made.part, 1);
  });

  const find = async (filter: Partial<BookingFilter>, staff = owner) => {
    const all = { q: "", sort: "-booked" as const, page: 1, ...filter, staff, now };
    const { bookings: found } = await findBookings(db, all);
    const names = Object.entries(made);
    return found.map(({ id }) => names.find(([, booking]) => booking.id === id)?.[0]);
  };

  it.each<[string, () => Partial<BookingFilter>, string[]]>([
    ["all, the newest first", () => ({}), ["part", "gone", "late", "early", "past"]],
    ["the oldest first", () => ({ sort: "booked" }), ["past", "early", "late", "gone", "part"]],
    ["by start", () => ({ sort: "starts" }), ["past", "early", "late", "gone", "part"]],
    ["the latest start first", () => ({ sort: "-starts" }), ["part", "gone", "late", "early", "past"]],
    ["a reference", () => ({ q: made.late.reference.toLowerCase() }), ["late"]],
    ["an e-mail", () => ({ q: made.early.email.toUpperCase() }), ["early"]],
    ["the beginning of an e-mail", () => ({ q: "mabel.marsh@" }), ["early"]],
    ["a name, without its accents", () => ({ q: "zoe" }), ["past"]],
    ["a family name", () => ({ q: "marsh" }), ["early", "past"]],
    ["both beginnings of a name", () => ({ q: "mab mar" }), ["early"]],
    ["a full name, cancelled", () => ({ q: "hale ines", state: "cancelled" }), ["gone"]],
    ["a full name that was booked otherwise", () => ({ q: "hale ines", state: "upcoming" }), []],
    ["a seat, today", () => ({ q: "A3" }), ["early"]],
    ["a seat that was cancelled", () => ({ q: "A8" }), []],
    ["a seat on a day", () => ({ q: "A1", fromDay: "2026-11-21", untilDay: "2026-11-21" }), ["past"]],
    ["a seat of a showtime", () => ({ q: "A6", showtimeId: fixture.showtimeId }), ["late"]],
    ["a showtime", () => ({ showtimeId: fixture.showtimeId, q: "marsh" }), ["early"]],
    ["a day", () => ({ fromDay: "2026-11-21", untilDay: "2026-11-21" }), ["past"]],
    ["from a day on", () => ({ fromDay: "2026-11-22", state: "upcoming" }), ["part", "late", "early"]],
    ["upcoming", () => ({ state: "upcoming" }), ["part", "late", "early"]],
    ["past", () => ({ state: "past" }), ["past"]],
    ["cancelled", () => ({ state: "cancelled" }), ["gone"]],
    ["partly cancelled", () => ({ state: "partly" }), ["part"]],
    ["online", () => ({ channel: "online", q: "kerr" }), ["late"]],
    ["at the counter", () => ({ channel: "counter" }), []],
    ["words that are nobody's", () => ({ q: "nobody" }), []],
  ])("finds %s", async (_what, filter, expected) => {
    expect(await find(filter())).toEqual(expected);
  });

  it("finds nothing of another's theater, by whatever is typed", async () => {
    const foreign = await addOwner(db, (await makeFixture(db, { startsAt })).theaterId);
    const door = await addDoorStaff(db, fixture.theaterId);
    const { reference, email } = made.late;
    for (const staff of [foreign, door])
      for (const q of ["", reference, email, "kerr", "otis kerr", "A6"])
        expect(await find({ q }, staff), q).toEqual([]);
    expect(await find({ theaterId: fixture.theaterId }, foreign)).toEqual([]);
    expect(await find({ q: reference }, admin)).toEqual(["late"]);
    expect(await find({ theaterId: fixture.theaterId, q: "kerr" }, admin)).toEqual(["late"]);
  });

  it("takes a day by the clock of the theater", async () => {
    const { theaterId } = fixture;
    // at 18:00 in London it is the next day in Auckland
    await db.update(theaters).set({ timeZone: "Pacific/Auckland" }).where(eq(theaters.id, theaterId));
    const day = { fromDay: "2026-11-22", untilDay: "2026-11-22" };
    expect(await find(day)).toEqual(["past"]);
    await db.update(theaters).set({ timeZone: "Europe/London" }).where(eq(theaters.id, theaterId));
  });

  it("says that a seat is not looked for in a whole month", async () => {
    const month = {
      q: "A3",
      fromDay: "2026-11-01",
      untilDay: "2026-11-30",
      sort: "booked",
      page: 1,
    } as const;
    expect(await findBookings(db, { ...month, staff: owner, now })).toMatchObject({
      seatDay: "too-many-days",
      bookings: [],
    });
  });

  it("tells how many there are, and shows the last page instead of one beyond", async () => {
    const all = { q: "", sort: "booked", page: 9, staff: owner, now } as const;
    const found = await findBookings(db, all);
    expect(found).toMatchObject({ total: 5, isMore: false, page: 1, pages: 1, seatDay: null });
    expect(found.bookings[4]).toMatchObject({ name: "Yuki Tanaka", seats: [{}, {}], hasFailedRefund: false });
  });
});
