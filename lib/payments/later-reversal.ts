import { type SQL, sql } from "drizzle-orm";
import { REVERSAL_STATES } from "@/db/schema/reversals";

/** The last two are ends, of which neither is further on. */
const rank = (state: SQL) =>
  sql.join([
    sql`case ${state}`,
    ...REVERSAL_STATES.map((one, at) => sql` when ${one} then ${Math.min(at, 2)}`),
    sql` end`,
  ]);

/** Condition of a reversal that is written over: it happened later, or in the same second and is no less far on. */
export const isLaterReversal = (): SQL =>
  sql`excluded.told_at > payment_reversals.told_at or (excluded.told_at = payment_reversals.told_at
    and ${rank(sql`excluded.state`)} >= ${rank(sql`payment_reversals.state`)})`;
