import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import type { Fixture } from "@/db/testing/fixture";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { type ReserveSeatsCode, reserveSeats } from "@/lib/ordering/reservations/reserve-seats";
import { sumUp } from "@/lib/pricing/sum-up";
import { fail, type Result } from "@/lib/result";

export type Customer = { visitorId: string; userId: number; email: string };

/** Somebody with an account, in a browser of theirs. */
export async function addCustomer(
  db: Database,
  email = `${newId().toLowerCase()}@example.com`,
): Promise<Customer> {
  const [user] = await db
    .insert(users)
    .values({ email, name: "Ada", passwordHash: "", createdAt: 0 })
    .returning();
  return { visitorId: newId(), userId: user?.id ?? 0, email };
}

/** Lets customers of a theater pay at its box office. */
export const letPayAtCounter = async (
  db: Database,
  { theaterId }: Fixture,
  more: Partial<typeof theaters.$inferInsert> = {},
): Promise<void> => {
  await db
    .update(theaters)
    .set({ paymentProviders: "counter", strandedSeats: "allow", ...more })
    .where(eq(theaters.id, theaterId));
};

type Asked = {
  customer: Customer;
  seatIds: number[];
  showtimeId?: number;
  code?: string;
  now: number;
  by?: Database;
};

/** Holds seats and reserves them, by `by` where that is another database; answers the link, or why not. */
export async function reserve(
  db: Database,
  fixture: Fixture,
  { customer, seatIds, showtimeId = fixture.showtimeId, code = "", now, by = db }: Asked,
  more: { expectedTotalMinor?: number; email?: string } = {},
): Promise<Result<{ linkToken: string; holdId: string }, ReserveSeatsCode | "invalid-input">> {
  const { visitorId, userId } = customer;
  const holder = { visitorId, userId };
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) return fail(held.code as ReserveSeatsCode);
  const holdId = held.value.id;
  const reserved = await reserveSeats(by, {
    ...{ holdId, holder, code, now },
    contact: { name: "Ada", email: more.email ?? customer.email },
    choices: held.value.seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    expectedTotalMinor:
      more.expectedTotalMinor ??
      sumUp(
        held.value.seatIds.map(() => 1_250),
        held.value.bookingFee,
      ).dueMinor,
    expectedCurrency: "GBP",
  });
  return reserved.ok ? { ok: true, value: { ...reserved.value, holdId } } : reserved;
}

/** The same where it must succeed: the reservation. */
export async function reserved(db: Database, fixture: Fixture, asked: Asked): Promise<Reservation> {
  const made = await reserve(db, fixture, asked);
  if (!made.ok) throw new Error(made.code);
  const found = await getReservationByLink(db, { linkToken: made.value.linkToken, now: asked.now });
  if (!found) throw new Error("nothing was reserved");
  return found;
}
