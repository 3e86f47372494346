import { eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { holds } from "@/db/schema/holds";
import { reservationRequests, reservations } from "@/db/schema/reservations";
import { hashLinkToken } from "@/lib/accounts/passwords/email-link";

/** What a guest would reserve, by the link they got; null for one that is unknown, or was followed by a newer one. */
export async function getReservationRequest(db: Database, token: string) {
  const row = await db
    .select({
      asked: reservationRequests.asked,
      holdId: holds.id,
      visitorId: holds.visitorId,
      showtimeId: holds.showtimeId,
      /** What became of it, once it was confirmed. */
      linkToken: sql<
        string | null
      >`case when ${reservationRequests.usedAt} is not null then ${reservations.linkToken} end`,
    })
    .from(reservationRequests)
    .innerJoin(holds, eq(holds.id, reservationRequests.holdId))
    .leftJoin(reservations, eq(reservations.holdId, holds.id))
    .where(eq(reservationRequests.tokenHash, hashLinkToken(token)))
    .get();
  return row ?? null;
}

/** Condition: the link was not used, nor followed by a newer one. */
export const isOpenRequest = (token: string) =>
  hasRow(
    reservationRequests,
    eq(reservationRequests.tokenHash, hashLinkToken(token)),
    isNull(reservationRequests.usedAt),
  );
