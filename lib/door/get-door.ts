import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { type Acting, canScan } from "@/lib/accounts/staff-member";
import { type Door, doorRows } from "./door";

export async function getDoor(
  db: Database,
  { staff, showtimeId }: { staff: Acting; showtimeId: number },
): Promise<Door | null> {
  const door = await doorRows(db)
    .where(and(eq(showtimes.id, showtimeId), ne(showtimes.state, "draft"), canScan(staff, theaters.id)))
    .get();
  return door ?? null;
}
