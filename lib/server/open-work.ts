import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { IS_OPEN } from "@/db/schema/messages";
import { listed, UNDER_WAY } from "@/db/schema/payments";
import { IS_UNTOLD } from "@/db/schema/wallets";
import { IS_OPEN_DELIVERY } from "@/db/schema/webhooks";

type Work = { what: "payment" | "outbox"; kind: string; count: number };

/** What is not done with: payments by their state, and what is to be delivered by its kind. */
export async function listOpenWork(db: Database): Promise<Work[]> {
  const rows = await db.values<[Work["what"], string, number]>(sql`
    select 'payment', state, count(*) from payments where state in ${listed(UNDER_WAY)} group by state
    union all select 'outbox', kind, count(*) from messages where ${IS_OPEN} group by kind
    union all select 'outbox', 'webhook', count(*) from webhook_deliveries where ${IS_OPEN_DELIVERY}
    union all select 'outbox', 'wallet-pass', count(*) from wallet_copies where ${IS_UNTOLD}`);
  return rows.map(([what, kind, count]) => ({ what, kind, count }));
}
