import { and, eq, inArray, ne, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { answer, assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { isFirm, promisesKept } from "@/lib/claims/promises";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";

const adoptLayoutInput = z.object({ screenId: rowId, showtimeId: rowId });

type Input = z.output<typeof adoptLayoutInput> & { staff: Acting; now: number };

/** Showtimes of a screen that have not begun and take place. */
export const isToCome = (screenId: number, now: number): SQL =>
  sql`(${showtimes.screenId} = ${screenId} and ${showtimes.startsAt} > ${now} and ${showtimes.state} <> 'cancelled')`;

type Adoption = {
  screenId: number;
  layoutId: SQL;
  /** Showtimes with firm claims that move all the same, each with every claimed seat. */
  move: readonly number[];
  /** Whether those without any follow. */
  others: boolean;
  now: number;
};

export type AdoptCode = "claimed-seat-missing" | "seat-renamed" | "held-seat-retyped" | "showtime-gone";

/**
 * Steps that move showtimes to another layout of their screen. That every claimed seat is in it, the database sees to
 * (`showtimes_keep_claimed_seats`); claims whose time is over are in nobody's way. What was promised to customers stays
 * true (`promisesKept`). The showtimes that moved are answered as "moved".
 */
export function adoptSteps(db: Database, { screenId, layoutId, move, others, now }: Adoption) {
  const chosen = sql`(select value from json_each(${JSON.stringify(move)}))`;
  const isUnclaimed = not(hasRow(seatClaims, eq(seatClaims.showtimeId, showtimes.id), isFirm(now)));
  const moves = sql`${isToCome(screenId, now)} and (${showtimes.id} in ${chosen}${others ? sql` or ${isUnclaimed}` : sql``})`;
  return [
    assertThat(
      "showtime-gone",
      sql`(select count(*) from showtimes where ${isToCome(screenId, now)} and showtimes.id in ${chosen}) = ${new Set(move).size}`,
    ),
    ...promisesKept({ chosen, layoutId, now }),
    db.run(sql`
      delete from seat_claims where not ${isFirm(now)}
        and showtime_id in (select id from showtimes where ${moves})
        and seat_id not in (select seat_id from layout_seats where layout_id = ${layoutId})`),
    answer(
      "moved",
      db
        .update(showtimes)
        .set({ layoutId })
        .where(and(moves, ne(showtimes.layoutId, layoutId)))
        .returning({ id: showtimes.id }),
    ),
  ] as const;
}

/** What else a batch of `adoptSteps` is refused by. */
export const ADOPT_CONSTRAINTS = { claimed_seat_missing: "claimed-seat-missing" } as const;

/** Moves a showtime that kept an earlier version of its screen's layout to the newest. */
export const adoptLayout = withInput(adoptLayoutInput, act);

async function act(
  db: Database,
  { staff, screenId, showtimeId, now }: Input,
): Promise<Result<null, AdoptCode | "not-found">> {
  const newest = sql`(select id from layouts where screen_id = ${screenId} order by version desc limit 1)`;
  const before = await db
    .select({ layoutId: showtimes.layoutId })
    .from(showtimes)
    .where(and(eq(showtimes.screenId, screenId), inArray(showtimes.id, [showtimeId])))
    .get();
  const written = await write(db, ADOPT_CONSTRAINTS, [
    assertThat("not-found", isScreenForStaff(staff, screenId)),
    ...adoptSteps(db, { screenId, layoutId: newest, move: [showtimeId], others: false, now }),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(screenId),
        action: "showtime.layout-changed",
        objectId: showtimeId,
        details: { before: { layoutId: before?.layoutId ?? null } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}

export const isScreenForStaff = (staff: Acting, screenId: number): SQL =>
  sql`exists (select 1 from screens where id = ${screenId} and ${canManage(staff, sql`screens.theater_id`)})`;

export const theaterOf = (screenId: number): SQL =>
  sql`(select theater_id from screens where id = ${screenId})`;
