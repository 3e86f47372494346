import { and, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { attends, type Steward } from "@/lib/accounts/steward";
import { type Door, doorRows } from "./door";

export async function getDoor(
  db: Database,
  { steward, showtimeId }: { steward: Steward; showtimeId: number },
): Promise<Door | null> {
  const door = await doorRows(db)
    .where(and(eq(showtimes.id, showtimeId), ne(showtimes.state, "draft"), attends(steward, theaters.id)))
    .get();
  return door ?? null;
}
