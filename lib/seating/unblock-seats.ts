import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { theaterOf } from "./block-seats";
import { isHouseSeat, managesShowtime } from "./house-seats";

type Input = { steward: Steward; showtimeId: number; seatIds: number[] | "all"; now: number };

/** Puts seats that the house kept on sale; what is not the house's is left alone, so repeating it is harmless. */
export async function unblockSeats(
  db: Database,
  { steward, showtimeId, seatIds, now }: Input,
): Promise<Result<null, "not-found">> {
  const which =
    seatIds === "all" ? sql`1` : sql`seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`;
  const written = await write(db, [
    assertThat("not-found", managesShowtime(steward, showtimeId)),
    db.run(
      sql`delete from seat_claims where showtime_id = ${showtimeId} and ${isHouseSeat(showtimeId)} and ${which}`,
    ),
    endEmptyHolds(db, showtimeId, now),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: theaterOf(showtimeId),
        action: "showtime.seats-released",
        objectId: showtimeId,
        details: { seatIds },
      },
      now,
    ),
  ]);
  if (written.ok) return ok(null);
  if (written.refusal === "not-found") return fail("not-found");
  throw new Error(`unexpected refusal: ${written.refusal}`);
}

/** The step that ends the house's holds of which no seat is left. */
export const endEmptyHolds = (db: Database, showtimeId: number, now: number) =>
  db.run(sql`
    update holds set expires_at = max(created_at, ${now})
    where showtime_id = ${showtimeId} and house_reason is not null and expires_at > ${now}
      and not exists (select 1 from seat_claims where hold_id = holds.id)`);
