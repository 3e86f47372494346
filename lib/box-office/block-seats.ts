import { eq, gt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { CLAIM_CONSTRAINTS, HOUSE_UNTIL, isLive } from "@/lib/claims/hold";
import { canSellShowtime } from "@/lib/claims/list-house-seats";
import { newId } from "@/lib/id";
import { rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { type Failure, fail, ok } from "@/lib/result";
import { theaterOf } from "@/lib/scheduling/theater-of";

const blockSeatsInput = z.object({
  showtimeId: rowId,
  seatIds: listOf(rowId, 1_000),
  reason: line(200, 1),
});

type Input = z.output<typeof blockSeatsInput> & { staff: StaffMember; now: number };

export type BlockSeatsCode = "no-seats" | "not-found" | "unknown-seat" | "showtime-over";

/** `taken` are those that somebody else has. */
export type BlockSeatsResult =
  | { ok: true; value: null }
  | Failure<BlockSeatsCode>
  | (Failure<"seats-taken"> & { taken: number[] });

/** Keeps seats of a showtime from sale, all of them or none; the claims' primary key says who was first. */
export const blockSeats = withInput(blockSeatsInput, act);

async function act(db: Database, input: Input): Promise<BlockSeatsResult> {
  const { staff, showtimeId, seatIds, reason, now } = input;
  if (seatIds.length === 0) return fail("no-seats");
  const holdId = newId();
  const asked = JSON.stringify(seatIds);
  const written = await write(db, CLAIM_CONSTRAINTS, [
    assertThat("not-found", canSellShowtime(staff, showtimeId)),
    assertThat(
      "showtime-over",
      hasRow(
        showtimes,
        eq(showtimes.id, showtimeId),
        ne(showtimes.state, "cancelled"),
        gt(showtimes.endsAt, now),
      ),
    ),
    db.run(sql`
      insert into holds (id, showtime_id, visitor_id, price_card_id, house_reason, created_at, expires_at)
      select ${holdId}, id, ${`house:${staff.userId}`}, price_card_id, ${reason}, ${now}, ${HOUSE_UNTIL}
      from showtimes where id = ${showtimeId}`),
    db.run(sql`
      delete from seat_claims where showtime_id = ${showtimeId}
        and seat_id in (select value from json_each(${asked})) and not (${isLive(seatClaims.expiresAt, now)})`),
    db.run(sql`
      insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
      select distinct ${showtimeId}, value, ${holdId}, ${HOUSE_UNTIL} from json_each(${asked})`),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(showtimeId),
        action: "showtime.seats-blocked",
        objectId: showtimeId,
        details: { seatIds, reason },
      },
      now,
    ),
  ]);
  if (written.ok) return ok(null);
  return written.code === "seats-taken" ? { ...written, taken: await listTaken(db, input) } : written;
}

async function listTaken(db: Database, { showtimeId, seatIds, now }: Input): Promise<number[]> {
  const rows = await db.values<[number]>(sql`select seat_id from seat_claims where showtime_id = ${showtimeId}
    and seat_id in (select value from json_each(${JSON.stringify(seatIds)})) and ${isLive(seatClaims.expiresAt, now)}`);
  return rows.map(([seatId]) => seatId);
}
