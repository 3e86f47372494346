import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { perDatabase, place } from "@/db/prepared";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { MINUTE_MS } from "@/lib/clock-units";
import type { SeatingPolicy } from "@/lib/seating/room";

/** What the theater of a showtime asks for, and the layout the showtime plays on. */
export async function getPolicy(db: Database, showtimeId: number, now: number) {
  const row = await ofShowtime(db).get({ showtimeId });
  if (!row) return null;
  const { layoutId, ...policy } = row;
  return { layoutId, policy: { ...policy, now } satisfies SeatingPolicy };
}

const ofShowtime = perDatabase((db) =>
  db
    .select({
      layoutId: showtimes.layoutId,
      strandedSeats: theaters.strandedSeats,
      relaxAtPercentSold: theaters.strandedRelaxPercent,
      accessibleReleaseAt: sql<number>`${showtimes.startsAt} - ${theaters.accessibleReleaseMinutes} * ${MINUTE_MS}`,
    })
    .from(showtimes)
    .innerJoin(screens, eq(screens.id, showtimes.screenId))
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(eq(showtimes.id, place("showtimeId")))
    .prepare(),
);
