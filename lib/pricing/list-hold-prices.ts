import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { listPrices } from "./list-prices";
import type { TicketTypePrices } from "./ticket-type-prices";

/** What the tickets of a hold cost, those it takes later too: the map, the checkout and the payment ask here. */
export async function listHoldPrices(db: Database, holdId: string): Promise<TicketTypePrices[]> {
  const hold = await db
    .select({
      priceCardId: holds.priceCardId,
      startsAt: showtimes.startsAt,
      format: showtimes.format,
      timeZone: theaters.timeZone,
    })
    .from(holds)
    .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(eq(holds.id, holdId))
    .get();
  return hold ? listPrices(db, { ...hold, holdId }) : [];
}
