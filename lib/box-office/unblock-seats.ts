import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { removeEmptyHolds } from "@/lib/claims/hold";
import { isHouseSeat } from "@/lib/claims/house-seats";
import { canSellShowtime } from "@/lib/claims/list-house-seats";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";
import { theaterOf } from "@/lib/scheduling/theater-of";

const unblockSeatsInput = z.object({
  showtimeId: rowId,
  seatIds: listOf(rowId, 1_000).or(z.literal("all")),
});

type Input = z.output<typeof unblockSeatsInput> & { staff: StaffMember; now: number };

/** Puts seats that the house kept on sale; what is not the house's is left alone, so repeating it is harmless. */
export const unblockSeats = withInput(unblockSeatsInput, act);

async function act(
  db: Database,
  { staff, showtimeId, seatIds, now }: Input,
): Promise<Result<null, "not-found">> {
  const which =
    seatIds === "all" ? sql`1` : sql`seat_id in (select value from json_each(${JSON.stringify(seatIds)}))`;
  const written = await write(db, [
    assertThat("not-found", canSellShowtime(staff, showtimeId)),
    db.run(
      sql`delete from seat_claims where showtime_id = ${showtimeId} and ${isHouseSeat(showtimeId)} and ${which}`,
    ),
    removeEmptyHouseHolds(db, showtimeId),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(showtimeId),
        action: "showtime.seats-released",
        objectId: showtimeId,
        details: { seatIds },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}

/** The step that removes the house's holds of which no seat is left. */
export const removeEmptyHouseHolds = (db: Database, showtimeId: number) =>
  removeEmptyHolds(db, sql`showtime_id = ${showtimeId} and house_reason is not null`);
