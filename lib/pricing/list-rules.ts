import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Given } from "@/db/prepared";
import { priceRules } from "@/db/schema/pricing";
import type { PriceRule } from "./price-rule";

export const listRules = (db: Database, priceCardId: number): Promise<PriceRule[]> =>
  rulesOf(db, priceCardId);

export const rulesOf = (db: Database, priceCardId: Given<number>) =>
  db
    .select({
      name: priceRules.name,
      weekdays: priceRules.weekdays,
      fromMinute: priceRules.fromMinute,
      untilMinute: priceRules.untilMinute,
      format: priceRules.format,
      ticketTypeId: priceRules.ticketTypeId,
      seatType: priceRules.seatType,
      amountMinor: priceRules.amountMinor,
      basisPoints: priceRules.basisPoints,
    })
    .from(priceRules)
    .where(eq(priceRules.priceCardId, priceCardId))
    .orderBy(asc(priceRules.position), asc(priceRules.id));
