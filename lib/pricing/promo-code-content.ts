import { sql } from "drizzle-orm";
import { listed, USES_CODE } from "@/db/schema/payments";
import type { Discount } from "./promo-code";

/** What is written of a code; dates are instants, [startsAt, endsAt). */
export type CodeContent = Discount & {
  code: string;
  theaterId: number | null;
  currency: string | null;
  startsAt: number | null;
  endsAt: number | null;
  maxUses: number | null;
  maxUsesPerPerson: number | null;
  movieIds: number[];
  theaterIds: number[];
};

// the table's own name, since drizzle writes a column of the only table without it
export const uses = sql<number>`(select count(*) from orders where promo_code_id = promo_codes.id
  and exists (select 1 from payments where order_id = orders.id and state in ${listed(USES_CODE)}))`;

export const takenOff = sql<number>`(select coalesce(sum(discount_minor), 0) from orders
  where promo_code_id = promo_codes.id and exists (select 1 from payments where order_id = orders.id and state = 'booked'))`;
