import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets } from "@/db/schema/bookings";
import { orders } from "@/db/schema/orders";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { reviewPath } from "../review-link";
import { writeReview } from "../write-review";

type Whose = { userId?: number | null; email?: string };

/** Lets in the tickets of a booking, so many of them. */
export async function letIn(db: Database, booking: Pick<Booking, "tickets">, at: number, many = 9) {
  for (const { id } of booking.tickets.slice(0, many))
    await db.update(tickets).set({ admittedAt: at }).where(eq(tickets.id, id));
}

/** What a message's link carries of a ticket. */
export const linkOf = (ticketId: string): string => reviewPath(ticketId).slice("/reviews/".length);

let seat = 0;

/** Somebody's seat at a showtime, who was let in: a guest's, or an account's. */
export async function visit(db: Database, fixture: Fixture, now: number, whose: Whose = {}) {
  const { userId = null, email = `${newId().toLowerCase()}@example.com` } = whose;
  const seatIds = [fixture.seatIds[seat++ % fixture.seatIds.length] ?? 0];
  const booking = await bookSeats(db, fixture, { seatIds, now });
  await db.update(orders).set({ email, userId }).where(eq(orders.id, booking.orderId));
  await letIn(db, booking, now);
  const ticketId = booking.tickets[0]?.id ?? "";
  return { booking, ticketId, email, userId, link: linkOf(ticketId) };
}

/** What a guest who was let in says of the movie, by its id. */
export async function writtenReview(db: Database, fixture: Fixture, now = Date.now()): Promise<string> {
  const { link } = await visit(db, fixture, now);
  const said = { halves: 8, words: "Fine.", name: "", userId: null, now };
  const written = await writeReview(db, { of: { link }, ...said });
  if (!written.ok) throw new Error(written.code);
  return written.value.reviewId;
}

/** A movie that is to start in an hour. */
export const playing = (db: Database, now: number) => {
  seat = 0;
  return makeFixture(db, { startsAt: now + HOUR_MS });
};
