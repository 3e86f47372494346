import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { bookings } from "@/db/schema/bookings";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { setScene } from "@/db/testing/fixture";
import { ofPayment } from "@/db/testing/orders";
import { addOwner } from "@/lib/accounts/testing/staff";
import type { Booking } from "@/lib/bookings/booking";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { admitTicket } from "@/lib/door/admit-ticket";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { refundTickets } from "@/lib/ordering/refunds/refund-tickets";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { settleRefund } from "@/lib/payments/settle-refund";
import type { Result } from "@/lib/result";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;

/**
 * What every kind of row in a released schema's dump comes from, by the use cases of that version: a cinema with a movie
 * of a genre, a booking of two seats, one of them let in and the other refunded, a hold under way, and an owner who is
 * signed in. The last movie is deleted again: its id must not come back.
 */
export async function fillSample(db: Database): Promise<void> {
  const fixture = await setScene(db, { startsAt: [NOW + DAY_MS] });
  const owner = await addOwner(db, fixture.theaterId);
  const [genre] = await db.insert(genres).values({ slug: "comedy", name: "Comedy" }).returning();
  await db.insert(movieGenres).values({ movieId: fixture.movieId, genreId: genre?.id ?? 0 });
  await db.insert(sessions).values({
    ...{ idHash: newId(), userId: owner.userId, browser: "Firefox", system: "Linux" },
    ...{ createdAt: NOW, lastSeenAt: NOW, expiresAt: NOW + DAY_MS },
  });

  const booking = await buy(db, fixture, fixture.seatIds.slice(0, 2));
  const [first, second] = booking.tickets;
  if (!first || !second) throw new Error("no tickets");
  const scan = {
    ...{ id: newId(), shown: { code: first.code }, said: null },
    ...{ deviceId: "north", deviceName: "North door", scannedAt: NOW },
  };
  done(await admitTicket(db, { staff: owner, showtimeId: fixture.showtimeId, scan, now: NOW }));
  const { refundIds } = done(
    await refundTickets(db, {
      ...{ staff: owner, bookingId: booking.id, ticketIds: [second.id] },
      ...{ expectedRefundMinor: second.paidMinor, reason: "the picture failed", now: NOW },
    }),
  );
  for (const refundId of refundIds) await settleRefund(db, { refundId, now: NOW });
  await hold(db, fixture.showtimeId, fixture.seatIds.slice(4, 6), newId());

  const unseen = { slug: "unseen", title: "Unseen", description: "" };
  const [movie] = await db.insert(movies).values(unseen).returning();
  await db.delete(movies).where(eq(movies.id, movie?.id ?? 0));
}

type Cinema = { showtimeId: number; ticketTypeId: number };

async function buy(db: Database, { showtimeId, ticketTypeId }: Cinema, seatIds: number[]): Promise<Booking> {
  const visitorId = newId();
  const held = await hold(db, showtimeId, seatIds, visitorId);
  const { paymentId } = done(
    await startPayment(db, {
      ...{
        holdId: held.id,
        holder: { visitorId, userId: null },
        provider: "test",
        method: "succeed",
        now: NOW,
      },
      ...{ contact: { name: "Ada Quill", email: "ada@example.com" }, code: "" },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
      ...{ expectedCurrency: "GBP", expectedTotalMinor: 1_250 * seatIds.length },
    }),
  );
  await settlePayment(db, { paymentId, now: NOW });
  const row = await db.select().from(bookings).where(ofPayment(paymentId)).get();
  const booking = row && (await getBookingByLink(db, row.linkToken));
  if (!booking) throw new Error("not booked");
  return booking;
}

const hold = async (db: Database, showtimeId: number, seatIds: number[], visitorId: string) =>
  done(await holdSeats(db, { showtimeId, seatIds, holder: { visitorId, userId: null }, now: NOW }));

function done<T>(result: Result<T, string>): T {
  if (result.ok) return result.value;
  throw new Error(result.code);
}
