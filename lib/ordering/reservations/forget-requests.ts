import { and, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { reservationRequests } from "@/db/schema/reservations";

/** Erases what guests asked for whose holds ran out by now. That of what was reserved, bought or released a rule erases. */
export const forgetRequests = (db: Database, now: number) =>
  db
    .update(reservationRequests)
    .set({ asked: sql`'null'` })
    .where(
      and(
        sql`asked <> 'null'`,
        inArray(
          reservationRequests.holdId,
          db.select({ id: holds.id }).from(holds).where(lte(holds.expiresAt, now)),
        ),
      ),
    );
