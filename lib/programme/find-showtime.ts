import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";

/** A showtime of a theater that this person runs. */
export async function findShowtime(db: Database, showtimeId: number, staff: Acting) {
  const row = await db
    .select({
      showtime: showtimes,
      theaterId: theaters.id,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
      screenName: screens.name,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(eq(showtimes.id, showtimeId), canManage(staff, theaters.id)))
    .get();
  return row ?? null;
}
