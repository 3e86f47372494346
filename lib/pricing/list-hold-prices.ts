import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { perLanguage } from "@/lib/translations/per-language";
import { basePrices, tableOf } from "./list-base-prices";
import { rulesOf } from "./list-rules";
import { occasionOf, pricesFor } from "./price-rule";
import type { TicketTypePrices } from "./ticket-type-prices";

/** What the tickets of a hold cost, those it takes later too: the map, the checkout and the payment ask here. */
export async function listHoldPrices(db: Database, holdId: string): Promise<TicketTypePrices[]> {
  const { showtime, base, rules } = ofHold(db);
  const [found, rows, ruleRows] = await Promise.all([
    showtime.get({ holdId }),
    base.all({ holdId }),
    rules.all({ holdId }),
  ]);
  return found ? pricesFor(tableOf(rows), ruleRows, occasionOf(found)) : [];
}

/** Every tap on a map asks these. */
const ofHold = perLanguage((db) => {
  const holdId = sql`${sql.placeholder("holdId")}`;
  const card = sql`(select price_card_id from holds where id = ${holdId})`;
  return {
    showtime: db
      .select({ startsAt: showtimes.startsAt, format: showtimes.format, timeZone: theaters.timeZone })
      .from(holds)
      .innerJoin(showtimes, eq(showtimes.id, holds.showtimeId))
      .innerJoin(screens, eq(screens.id, showtimes.screenId))
      .innerJoin(theaters, eq(theaters.id, screens.theaterId))
      .where(eq(holds.id, holdId))
      .prepare(),
    base: basePrices(db, card, holdId).prepare(),
    rules: rulesOf(db, card).prepare(),
  };
});
