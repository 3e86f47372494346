import { and, desc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { scans } from "@/db/schema/door";
import { scannedBy } from "@/lib/bookings/scanned-by";
import type { Admission } from "./verdict";

/** Who let it in last, of admissions that count. */
export async function getAdmission(db: Database, ticketId: string): Promise<Admission | null> {
  const row = await db
    .select({
      scanId: scans.id,
      who: scannedBy,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
    })
    .from(scans)
    .leftJoin(users, eq(users.id, scans.userId))
    .where(and(eq(scans.ticketId, ticketId), eq(scans.outcome, "admitted")))
    .orderBy(desc(sql`scans.rowid`))
    .limit(1)
    .get();
  return row ?? null;
}
