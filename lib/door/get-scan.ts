import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { scans } from "@/db/schema/door";

/** The showtime at whose door a scan was made; null for an unknown one. Whose door it is, the use case asks. */
export async function getScanShowtime(db: Database, scanId: string): Promise<number | null> {
  const row = await db.select({ showtimeId: scans.showtimeId }).from(scans).where(eq(scans.id, scanId)).get();
  return row?.showtimeId ?? null;
}
