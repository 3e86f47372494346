import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { seatOffers } from "@/db/schema/seat-offers";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { confirmBooking } from "../confirm-booking";
import { settleOrder } from "../settle-order";

/** Who has the link may accept. */
const acceptOfferInput = z.object({ linkToken: publicId });

type Input = z.output<typeof acceptOfferInput> & { now: number };

export type AcceptOfferCode =
  | "not-found"
  /** It has ended, was refused, or its showtime is not the one that was paid for: what was paid goes back. */
  | "offer-over";

/** A customer takes the seats that were offered, for what was paid: the link of the booking that they are now. */
export const acceptOffer = withInput(acceptOfferInput, act);

async function act(
  db: Database,
  { linkToken, now }: Input,
): Promise<Result<{ linkToken: string }, AcceptOfferCode>> {
  const row = await db
    .select({ id: seatOffers.id, orderId: seatOffers.orderId })
    .from(seatOffers)
    .where(eq(seatOffers.linkToken, linkToken))
    .get();
  if (!row) return fail("not-found");
  const { id, orderId } = row;
  await confirmBooking(db, { orderId, accepts: id, now });
  // what came in beside it goes back, and what cannot be booked does
  await settleOrder(db, { orderId, now });
  // a second click finds the booking of the first
  const booking = await db
    .select({ linkToken: bookings.linkToken })
    .from(bookings)
    .where(eq(bookings.orderId, orderId))
    .get();
  return booking ? ok(booking) : fail("offer-over");
}
