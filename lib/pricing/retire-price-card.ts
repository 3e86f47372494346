import { and, eq, gt, isNull, ne, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getCard } from "./get-card";

const retirePriceCardInput = z.object({ priceCardId: rowId });

type Input = z.output<typeof retirePriceCardInput> & { staff: Acting; now: number };

export type RetirePriceCardCode =
  | "not-found"
  /** It is not in force any more. */
  | "stale"
  /** A showtime to come is sold by it. */
  | "card-in-use";

/**
 * Sells by a price card no more, and puts none in its place. What was held or sold by it still goes by it: a card is
 * never deleted.
 */
export const retirePriceCard = withInput(retirePriceCardInput, act);

async function act(
  db: Database,
  { staff, priceCardId, now }: Input,
): Promise<Result<null, RetirePriceCardCode>> {
  const card = await getCard(db, { staff, priceCardId });
  if (!card) return fail("not-found");
  const isCard = eq(priceCards.id, priceCardId);
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${card.theaterId}`)),
    assertThat("stale", hasRow(priceCards, isCard, isNull(priceCards.supersededAt))),
    assertThat(
      "card-in-use",
      not(
        hasRow(
          showtimes,
          eq(showtimes.priceCardId, priceCardId),
          gt(showtimes.startsAt, now),
          ne(showtimes.state, "cancelled"),
        ),
      ),
    ),
    db.update(priceCards).set({ supersededAt: now }).where(and(isCard)),
    audit(
      db,
      {
        by: staff,
        theaterId: card.theaterId,
        action: "price-card.retired",
        objectId: priceCardId,
        details: { name: card.name },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
