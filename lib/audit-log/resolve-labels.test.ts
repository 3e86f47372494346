import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { movies } from "@/db/schema/catalogue";
import { payments } from "@/db/schema/payments";
import { priceCards } from "@/db/schema/pricing";
import { screens, theaters } from "@/db/schema/venues";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";

import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { popcornStand } from "@/lib/ordering/testing/popcorn-stand";
import { thingsIn } from "./audit-references";
import { type Kind, type Named, resolveLabels } from "./resolve-labels";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = Date.UTC(2026, 10, 24, 19, 30);

describe.each(engines)("the names of things on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let owner: StaffMember;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt });
    owner = await addOwner(db, fixture.theaterId);
  });

  const named = async (staff: StaffMember, kind: Kind, id: string | number) =>
    (await resolveLabels(db, { staff, things: [{ kind, id: String(id) }] }))({ kind, id: String(id) });
  const one = async <T>(rows: Promise<T[]>) => (await rows)[0] as T;

  it("are what people call them, with their pages", async () => {
    const { movieId, screenId, theaterId, priceCardId, showtimeId, layoutId, seatIds } = fixture;
    const [movie, screen] = [
      await one(db.select().from(movies).where(eq(movies.id, movieId))),
      await one(db.select().from(screens).where(eq(screens.id, screenId))),
    ];
    const theater = await one(db.select().from(theaters).where(eq(theaters.id, theaterId)));
    const card = await one(db.select().from(priceCards).where(eq(priceCards.id, priceCardId)));
    const told: [Kind, string | number, Named][] = [
      ["movie", movieId, { name: movie.title, href: `/admin/movies/${movieId}` }],
      ["screen", screenId, { name: screen.name, href: `/admin/screens/${screenId}` }],
      ["theater", theaterId, { name: theater.name, href: `/admin/theaters/${theaterId}` }],
      ["price-card", priceCardId, { name: card.name, href: `/admin/prices/${priceCardId}` }],
      [
        ...(["showtime", showtimeId] as const),
        {
          ...{ name: movie.title, at: startsAt, timeZone: theater.timeZone },
          href: `/admin/showtimes/${showtimeId}`,
        },
      ],
      ["layout", layoutId, { name: screen.name, version: 1 }],
      ["seat", Number(seatIds[1]), { name: "A2" }],
      ["user", owner.userId, { name: owner.name, href: `/admin/people/${owner.userId}` }],
    ];
    const nameOf = await resolveLabels(db, {
      staff: owner,
      things: told.map(([kind, id]) => ({ kind, id: String(id) })),
    });
    expect(told.map(([kind, id]) => nameOf({ kind, id: String(id) }))).toEqual(
      told.map(([, , named]) => named),
    );
  });

  it("of what was sold are its reference, seat and showtime", async () => {
    const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
    const { reference } = booking;
    const ticket = await one(db.select().from(tickets).where(eq(tickets.bookingId, booking.id)));
    const href = `/admin/bookings/${booking.id}`;
    expect(await named(owner, "booking", booking.id)).toEqual({ reference, href });
    expect(await named(owner, "ticket", ticket.id)).toEqual({ name: "A1", reference, href });
  });

  it("are what is in it, for an order without seats and its payment", async () => {
    const stand = popcornStand(db, fixture);
    const orderId = await stand.ordered();
    const [payment] = await stand.paymentsOf(orderId);
    const name = "Popcorn, A voucher";
    expect(await named(owner, "order", orderId)).toMatchObject({ name });
    expect(await named(owner, "payment", payment?.id ?? "")).toMatchObject({ name });
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    expect(await named(stranger, "order", orderId)).toBeNull();
  });

  it("are told to nobody of theaters that they do not run, and of nothing that is gone", async () => {
    const booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
    const ticket = await one(db.select().from(tickets).where(eq(tickets.bookingId, booking.id)));
    const payment = await one(db.select().from(payments).where(eq(payments.orderId, booking.orderId)));
    const theirs: [Kind, string | number][] = [
      ["screen", fixture.screenId],
      ["theater", fixture.theaterId],
      ["price-card", fixture.priceCardId],
      ["ticket-type", fixture.ticketTypeId],
      ["showtime", fixture.showtimeId],
      ["layout", fixture.layoutId],
      ["seat", Number(fixture.seatIds[0])],
      ["booking", booking.id],
      ["ticket", ticket.id],
      ["payment", payment.id],
      ["user", owner.userId],
    ];
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const admin = await addAdmin(db);
    for (const [kind, id] of theirs) {
      expect(await named(stranger, kind, id), kind).toBeNull();
      expect(await named(owner, kind, id), kind).not.toBeNull();
      expect(await named(admin, kind, id), kind).not.toBeNull();
    }
    expect(await named(admin, "showtime", 987_654)).toBeNull();
  });
});

it("what entries name are their objects and the ids in their details", () => {
  const details = { before: { movieId: 1 }, after: { movieId: 2, startsAt: 3 }, seatIds: [4, 5], told: 6 };
  expect(thingsIn([{ objectType: "showtime", objectId: "9", details }])).toEqual([
    { kind: "showtime", id: "9" },
    { kind: "movie", id: "1" },
    { kind: "movie", id: "2" },
    { kind: "seat", id: "4" },
    { kind: "seat", id: "5" },
  ]);
  expect(thingsIn([{ objectType: "movies", objectId: "12", details: {} }])).toEqual([]);
});
