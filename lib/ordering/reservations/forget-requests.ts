import { and, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { holds } from "@/db/schema/holds";
import { reservationRequests } from "@/db/schema/reservations";

/**
 * Erases what guests asked for whose holds ran out by now. That of what was reserved, bought or released a rule erases.
 * It looks at what is kept, which is little, and at the holds of that: there are as many of those as were ever bought.
 */
export const forgetRequests = (db: Database, now: number) =>
  db
    .update(reservationRequests)
    .set({ asked: sql`'null'` })
    .where(
      and(
        sql`asked <> 'null'`,
        hasRow(holds, eq(holds.id, reservationRequests.holdId), lte(holds.expiresAt, now)),
      ),
    );
