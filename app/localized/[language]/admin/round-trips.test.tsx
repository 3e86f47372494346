import { globSync } from "node:fs";
import type { ReactNode } from "react";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { cookieOf } from "@/app/_testing/cookie-of";
import { MAY_SCAN } from "@/app/_testing/may-scan";
import { beginRequest, draw } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { theaterStaff, users } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { priceCards, promoCodeMovies, promoCodes } from "@/db/schema/pricing";
import { shifts } from "@/db/schema/shifts";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { countTrips } from "@/db/testing/count-trips";
import { makeFixture, makeShowtime, setScene } from "@/db/testing/fixture";
import { findScans, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { addCustomer, letPayAtCounter, reserved } from "@/lib/bookings/testing/reserved-seats";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { admitTicket } from "@/lib/door/admit-ticket";
import { scanOf } from "@/lib/door/testing/scans";
import { newId } from "@/lib/id";
import { cancelTicketsByStaff } from "@/lib/ordering/refunds/cancel-tickets-by-staff";
import { issueVoucher } from "@/lib/ordering/testing/issued-voucher";

const MOST = 3;
type House = Awaited<ReturnType<typeof openHouse>>;
type Params = Record<string, string>;
/** Who looks (the owner, unless it is someone else), at what, and how they ask for it. */
type Look = { by?: StaffMember; params?: Params; search?: Params };
type Row = [name: string, trips: number, page: string, look?: (house: House) => Look];

/**
 * How often each page waits for the database, one wait after the other: from who is signed in to its last part, the
 * dashboard's frame and the page's title beside it.
 */
const PAGES: Row[] = [
  ["today", 3, ""],
  ["today, of all theaters", 3, "", ({ admin: by }) => ({ by })],
  ["another day", 2, "", () => ({ search: { day: "2026-11-25" } })],
  ["audit log", 3, "/audit"],
  ["audit log of a theater", 3, "/audit", ({ theaterId: theater }) => ({ search: { theater } })],
  ["audit log, between days", 3, "/audit", () => ({ search: { from: "2026-11-01", to: "2026-11-30" } })],
  ["bookings", 3, "/bookings"],
  ["bookings, beyond the last page", 3, "/bookings", () => ({ search: { page: "9" } })],
  ["bookings of a showtime", 3, "/bookings", ({ showtimeId: showtime }) => ({ search: { showtime } })],
  ["bookings to come", 3, "/bookings", () => ({ search: { state: "upcoming" } })],
  ["bookings by name", 3, "/bookings", () => ({ search: { q: "ada" } })],
  ["bookings by seat", 3, "/bookings", () => ({ search: { q: "A1" } })],
  ["a booking", 3, "/bookings/[id]", ({ bookingId: id }) => ({ params: { id } })],
  ["vouchers", 2, "/vouchers"],
  ["a voucher", 2, "/vouchers/[id]", ({ voucherId: id }) => ({ params: { id } })],
  ["box office", 3, "/box-office"],
  ["shifts", 2, "/box-office/shifts"],
  ["a shift", 2, "/box-office/shifts/[id]", ({ shiftId: id }) => ({ params: { id } })],
  ["till", 3, "/box-office/[showtimeId]", ({ showtimeId }) => ({ params: { showtimeId } })],
  ["reservations", 3, "/box-office/reservations"],
  ["a reservation", 3, "/box-office/reservations/[id]", ({ reservationId: id }) => ({ params: { id } })],
  ["doors", 2, "/door", ({ doorman: by }) => ({ by })],
  ["door", 2, "/door/[showtimeId]", ({ showtimeId, doorman: by }) => ({ by, params: { showtimeId } })],
  ["genres", 2, "/genres"],
  ["messages", 3, "/messages", ({ admin: by }) => ({ by })],
  ["a preview of messages", 1, "/messages/preview", ({ admin: by }) => ({ by })],
  ["a message", 3, "/messages/[id]", ({ messageId: id, admin: by }) => ({ by, params: { id } })],
  ["movies", 3, "/movies"],
  ["a movie", 3, "/movies/[id]", ({ movieId: id }) => ({ params: { id } })],
  ["an import of movies", 1, "/movies/import", ({ admin: by }) => ({ by })],
  ["a new movie", 2, "/movies/new", ({ admin: by }) => ({ by })],
  ["a payment", 3, "/payments/[id]", ({ paymentId: id }) => ({ params: { id } })],
  ["people", 3, "/people"],
  ["people, beyond the last page", 3, "/people", () => ({ search: { page: "9" } })],
  ["a person", 3, "/people/[id]", ({ personId: id }) => ({ params: { id } })],
  ["invitations", 2, "/people/invitations"],
  ["API tokens", 2, "/people/tokens"],
  ["webhooks", 2, "/people/webhooks"],
  ["a webhook", 3, "/people/webhooks/[id]", ({ webhookId: id }) => ({ params: { id } })],
  ["an invitation", 2, "/people/invite"],
  ["prices", 3, "/prices"],
  ["a price card", 3, "/prices/[id]", ({ priceCardId: id }) => ({ params: { id } })],
  ["a price card that was replaced", 3, "/prices/[id]", ({ oldCardId: id }) => ({ params: { id } })],
  ["a new price card", 3, "/prices/new"],
  ["promotion codes", 2, "/promo-codes"],
  ["a promotion code", 2, "/promo-codes/[id]", ({ promoCodeId: id }) => ({ params: { id } })],
  ["a new promotion code", 2, "/promo-codes/new"],
  ["reviews", 2, "/reviews"],
  ["reports", 3, "/reports"],
  ...["days", "hours", "movies", "screens", "theaters", "ticket-types", "no-shows", "funnel", "refunds"].map(
    reportOf,
  ),
  ...["ledger", "reconciliation"].map(reportOf),
  ["report: seats", 3, "/reports/seats"],
  ["report: seats of a screen", 3, "/reports/seats", ({ screenId: screen }) => ({ search: { screen } })],
  ["schedule", 3, "/schedule"],
  ["copy a week", 3, "/schedule/copy", ({ week }) => ({ search: week })],
  ["fill a day", 3, "/schedule/fill"],
  ["repeat a showtime", 3, "/schedule/repeat", ({ series }) => ({ search: series })],
  ["a screen", 3, "/screens/[id]", ({ screenId: id }) => ({ params: { id } })],
  ["a layout", 3, "/screens/[id]/layout", ({ screenId: id }) => ({ params: { id }, search: { from: "1" } })],
  ["a showtime", 3, "/showtimes/[id]", ({ showtimeId: id }) => ({ params: { id } })],
  ["a cancelled showtime", 3, "/showtimes/[id]", ({ cancelledId: id }) => ({ params: { id } })],
  ["cancel a showtime", 2, "/showtimes/[id]/cancel", ({ showtimeId: id }) => ({ params: { id } })],
  ["change a sold showtime", 3, "/showtimes/[id]/change", ({ showtimeId: id }) => ({ params: { id } })],
  ["a new showtime", 2, "/showtimes/new"],
  ["theaters", 2, "/theaters"],
  ["a theater", 3, "/theaters/[id]", ({ theaterId: id }) => ({ params: { id } })],
  ["a new screen", 2, "/theaters/[id]/screens/new", ({ theaterId: id }) => ({ params: { id } })],
  ["a new theater", 1, "/theaters/new", ({ admin: by }) => ({ by })],
];

function reportOf(report: string): Row {
  return [`report: ${report}`, 3, "/reports/[report]", () => ({ params: { report } })];
}

const now = Date.UTC(2026, 10, 24, 18);
const { db: watched, statements } = watchStatements(openTestDatabase());
const { db, take } = countTrips(watched);
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

type Page = {
  default: (props: object) => Promise<ReactNode>;
  generateMetadata?: (props: object) => Promise<unknown>;
};
const modules = import.meta.glob<Page>("./**/page.tsx");

let house: House;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  house = await openHouse();
  await Promise.all(Object.values(modules).map((load) => load()));
  statements.clear();
}, 120_000);
afterAll(() => {
  vi.useRealTimers();
});

describe("a page of the dashboard waits for the database", () => {
  it.each(PAGES)("%s: %i", async (_, trips, page, look) => {
    const { by = house.owner, params = {}, search = {} } = look?.(house) ?? {};
    const module = await modules[`.${page}/page.tsx`]?.();
    if (!module) throw new Error(`no page ${page}`);
    const { default: AdminLayout } = await import("./layout");
    const props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
    // a session whose use has not been noted for a while
    beginRequest(await cookieOf(db, by.userId, now - HOUR_MS));
    take("sessions");
    await Promise.all([
      draw(<AdminLayout>{null}</AdminLayout>),
      draw(<module.default {...props} />),
      module.generateMetadata?.(props),
    ]);
    expect(take()).toBe(trips);
  });

  it("and goes through nothing that grows with every sale", async () => {
    expect(await findScans(db, [...statements], MAY_SCAN)).toEqual([]);
  });

  it("three times at most", () => {
    expect(PAGES.filter(([, trips]) => trips > MOST).map(([name]) => name)).toEqual([]);
  });

  it("as the table says of every page there is", () => {
    const told = new Set(PAGES.map(([, , page]) => `app/localized/[language]/admin${page}/page.tsx`));
    expect([...told].sort()).toEqual(globSync("app/localized/*/admin/**/page.tsx").sort());
  });

  it("once more for a part that asks once its page has asked, and not for one beside it (twin)", async () => {
    async function Part({ children }: { children?: ReactNode }) {
      await db.select().from(users);
      return <p>{children}</p>;
    }
    take();
    await draw([<Part key="one" />, <Part key="two" />]);
    expect(take()).toBe(1);
    await draw(
      <Part>
        <Part />
      </Part>,
    );
    expect(take()).toBe(2);
  });
});

/** Two theaters of one owner, and something of everything that a page has to read. */
async function openHouse() {
  const fixture = await setScene(db, { startsAt: [now + HOUR_MS, now + 5 * HOUR_MS] });
  const { theaterId, showtimeId, screenId, movieId, priceCardId, seatIds } = fixture;
  const [owner, admin, doorman] = [
    await addOwner(db, theaterId),
    await addAdmin(db),
    await addDoorStaff(db, theaterId),
  ];
  const other = await makeFixture(db, { startsAt: now + HOUR_MS });
  await db.insert(theaterStaff).values({ theaterId: other.theaterId, userId: owner.userId, role: "owner" });
  const booking = await bookSeats(db, fixture, { seatIds: seatIds.slice(0, 3), now });
  const [admitted, cancelled] = booking.tickets;
  const scan = scanOf({ code: admitted?.code ?? "" });
  await admitTicket(db, { staff: doorman, showtimeId, scan, now });
  const chosen = { bookingId: booking.id, ticketIds: [cancelled?.id ?? ""], expectedRefundMinor: 1_250 };
  await cancelTicketsByStaff(db, { staff: owner, ...chosen, now });
  const paymentId = await payForSeats(db, fixture, { seatIds: seatIds.slice(5, 7), state: "pending", now });
  await letPayAtCounter(db, fixture, { paymentProviders: "all,counter" });
  const asked = { customer: await addCustomer(db), seatIds: seatIds.slice(12, 14), now: now - HOUR_MS };
  const { id: reservationId } = await reserved(db, fixture, asked);
  const replaced = { theaterId, name: "Old", currency: "GBP", createdAt: 0, supersededAt: now };
  const [oldCard] = await db.insert(priceCards).values(replaced).returning();
  const friends = { code: "FRIENDS", theaterId, basisPoints: 1_000, createdAt: 0 };
  const [code] = await db.insert(promoCodes).values(friends).returning();
  await db.insert(promoCodeMovies).values({ promoCodeId: code?.id ?? 0, movieId });
  const shiftId = newId();
  const drawer = { currency: "GBP", floatMinor: 100, openedAt: now };
  await db.insert(shifts).values({ id: shiftId, theaterId, userId: owner.userId, ...drawer });
  const [message] = await db.select().from(messages).limit(1);
  const later = { ...fixture, startsAt: now + 2 * DAY_MS };
  const cancelledId = await makeShowtime(db, later, { state: "cancelled", cancelledAt: now });
  const ids = { theaterId, showtimeId, screenId, movieId, priceCardId, cancelledId };
  const more = { personId: doorman.userId, oldCardId: oldCard?.id, promoCodeId: code?.id };
  const { id: voucherId } = await issueVoucher(db, { theaterId, now });
  const [webhook] = await db
    .insert(webhookEndpoints)
    .values({
      ...{
        id: newId(),
        theaterId,
        url: "https://hooks.example.org/",
        description: "",
        types: ["refund.made"],
      },
      ...{ secret: "whsec_c2VjcmV0", createdBy: owner.userId, createdAt: now },
    })
    .returning();
  const theater = String(theaterId);
  return {
    ...{ owner, admin, doorman, bookingId: booking.id, paymentId, shiftId, messageId: message?.id ?? "" },
    ...{ reservationId, voucherId, webhookId: webhook?.id ?? "" },
    ...asText({ ...ids, ...more }),
    week: { theater, day: "2026-11-24", days: "7", to: "2026-12-01" },
    series: {
      ...asText({ theater, movieId, screenId, priceCardId }),
      ...{ from: "2026-11-25", until: "2026-11-30", localTime: "19:30", weekday: "1" },
      ...{ format: "2D", language: "English", subtitles: "" },
    },
  };
}

const asText = <Key extends string>(ids: Record<Key, unknown>) =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, String(id)])) as Record<Key, string>;
