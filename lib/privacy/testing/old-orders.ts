import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** So many orders of long ago that came to nothing, each by somebody else. */
export const addOldOrders = (db: Database, theaterId: number, count: number) =>
  db.run(sql`
    with recursive n(n) as (select 1 union all select n + 1 from n where n < ${count})
    insert into orders (id, theater_id, currency, channel, name, email, language, total_minor, created_at, updated_at)
    select 'old-' || n, ${theaterId}, 'GBP', 'online', 'Somebody ' || n, 'somebody' || n || '@example.org', 'en', 0, 1, 1 from n`);
