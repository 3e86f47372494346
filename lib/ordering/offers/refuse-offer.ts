import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { seatOffers } from "@/db/schema/seat-offers";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { settleOrder } from "../settle-order";
import { endOffer } from "./end-offer";

/** Who has the link may refuse. */
const refuseOfferInput = z.object({ linkToken: publicId });

type Input = z.output<typeof refuseOfferInput> & { userId: number | null; now: number };

export type RefuseOfferCode = "not-found" | "offer-over";

/** A customer does not want the seats that were offered: they are free to others at once, and what was paid goes back. */
export const refuseOffer = withInput(refuseOfferInput, act);

async function act(db: Database, { linkToken, userId, now }: Input): Promise<Result<null, RefuseOfferCode>> {
  const offer = await db
    .select({ orderId: seatOffers.orderId })
    .from(seatOffers)
    .where(eq(seatOffers.linkToken, linkToken))
    .get();
  if (!offer) return fail("not-found");
  const ended = await endOffer(db, { orderId: offer.orderId, by: { userId }, now });
  // refused or over: what can be done about its money is
  await settleOrder(db, { orderId: offer.orderId, now });
  return ended ? ok(null) : fail("offer-over");
}
