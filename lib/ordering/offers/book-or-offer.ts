import type { Database } from "@/db/client";
import { fail } from "@/lib/result";
import { confirmBooking } from "../confirm-booking";
import { endOffer } from "./end-offer";
import { offerSeats } from "./offer-seats";

type Input = {
  orderId: string;
  /** False: staff do not wait for an answer any longer. */
  isAwaited: boolean;
  now: number;
};

/** A paid order becomes its booking, or else other seats are offered for it, where there are any. */
export async function bookOrOffer(db: Database, { orderId, isAwaited, now }: Input) {
  const done = await confirmBooking(db, { orderId, now });
  if (done.ok) return done;
  if (done.code === "offered" && !isAwaited) {
    const ended = await endOffer(db, { orderId, by: { userId: null }, now });
    return ended ? fail("offer-refused") : done;
  }
  if (done.code !== "seats-lost") return done;
  const offered = await offerSeats(db, { orderId, now });
  // the same seats are booked at once; of others the customer is asked
  return offered.ok ? confirmBooking(db, { orderId, now }) : offered;
}
