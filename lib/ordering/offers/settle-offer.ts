import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { seatOffers } from "@/db/schema/seat-offers";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { settleOrder } from "../settle-order";

/** Who has the link sees what becomes of it. */
const settleOfferInput = z.object({ linkToken: publicId });

type Input = z.output<typeof settleOfferInput> & { now: number };

/** Of an offer that is over what was paid goes back now, and not when a timer comes by. Of one that stands nothing changes. */
export const settleOffer = withInput(settleOfferInput, act);

async function act(db: Database, { linkToken, now }: Input): Promise<Result<null, "not-found">> {
  const row = await db
    .select({ orderId: seatOffers.orderId })
    .from(seatOffers)
    .where(eq(seatOffers.linkToken, linkToken))
    .get();
  if (!row) return fail("not-found");
  await settleOrder(db, { orderId: row.orderId, now });
  return ok(null);
}
