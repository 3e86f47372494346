import { and, asc, gt, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { canScan, type StaffMember } from "@/lib/accounts/staff-member";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { businessDay } from "@/lib/scheduling/business-day";
import { type Door, doorRows } from "./door";

/** However the day falls, a door is found so long before its showtime. */
const SOON_MS = 6 * HOUR_MS;

/**
 * The doors of the theaters whose door this person keeps, soonest first: today's as each theater counts its days, those
 * still playing since the day before, and what begins within hours.
 */
export async function listDoors(
  db: Database,
  { staff, now }: { staff: StaffMember; now: number },
): Promise<Door[]> {
  const rows = await doorRows(db)
    .where(
      and(
        ne(showtimes.state, "draft"),
        gt(showtimes.startsAt, now - 2 * DAY_MS),
        lt(showtimes.startsAt, now + 2 * DAY_MS),
        canScan(staff, theaters.id),
      ),
    )
    .orderBy(asc(theaters.name), asc(showtimes.startsAt), asc(screens.position));
  return rows.filter(
    (door) =>
      businessDay(door.startsAt, door) === businessDay(now, door) ||
      (door.startsAt <= now ? door.endsAt > now : door.startsAt <= now + SOON_MS),
  );
}
