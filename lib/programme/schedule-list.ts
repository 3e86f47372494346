import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { type Failure, fail, ok } from "@/lib/result";
import { getDefaultCard } from "@/lib/scheduling/get-default-card";
import { isFitting, type PlanCode, type Slot, type Wish } from "@/lib/scheduling/plan";
import { saleState, showtimeParts, start } from "@/lib/scheduling/showtime-input";
import { previewShowtimes } from "./preview-showtimes";
import { readStart } from "./schedule-showtime";
import { scheduleShowtimes } from "./schedule-showtimes";

const scheduleListInput = z.object({
  showtimes: listOf(
    z.object({
      ...showtimeParts,
      /** Null: the one that is taken for granted on the screen. */
      priceCardId: rowId.nullable(),
      start,
    }),
    100,
    1,
  ),
  state: saleState,
});

type Input = z.output<typeof scheduleListInput> & { staff: Acting; now: number };

/** Which of them does not fit, by its place in the list, and what stands in the way. */
export type Unfit = { at: number; code: PlanCode; clash: Slot | null };

type Answer = { ok: true; value: { showtimeIds: number[] } } | (Failure<PlanCode> & { unfit: Unfit[] });

/** Makes all of these showtimes of one theater, or none. The code is that of the first which does not fit. */
export const scheduleList = withInput(scheduleListInput, act);

async function act(db: Database, { showtimes, state, staff, now }: Input): Promise<Answer> {
  const rooms = await listRooms(
    db,
    showtimes.map(({ screenId }) => screenId),
    staff,
  );
  const theaterId = rooms.get(showtimes[0]?.screenId ?? 0)?.theaterId;
  const foreign = showtimes.findIndex(({ screenId }) => rooms.get(screenId)?.theaterId !== theaterId);
  if (theaterId === undefined || foreign >= 0) return refuse(Math.max(0, foreign), "unknown-screen");
  const wishes: Wish[] = [];
  for (const { start: asked, priceCardId, ...parts } of showtimes) {
    const { screenId } = parts;
    const clock = rooms.get(screenId);
    if (!clock) return refuse(wishes.length, "unknown-screen");
    const card = priceCardId ?? (await getDefaultCard(db, { theaterId, screenId })) ?? 0;
    wishes.push({ ...parts, priceCardId: card, ...readStart(asked, clock) });
  }
  // whoever loses a race is told what it lost to
  for (let attempt = 0; attempt < 2; attempt++) {
    const planned = (await previewShowtimes(db, { theaterId, wishes, staff, now })) ?? [];
    const unfit = planned.flatMap((one, at) =>
      isFitting(one) ? [] : [{ at, code: one.why, clash: one.clash }],
    );
    if (unfit[0]) return { ...fail(unfit[0].code), unfit };
    const made = await scheduleShowtimes(db, {
      theaterId,
      fitting: planned.filter(isFitting),
      state,
      staff,
      now,
    });
    if (made.ok) return ok(made.value);
  }
  return refuse(0, "overlap");
}

const refuse = (at: number, code: PlanCode): Answer => ({
  ...fail(code),
  unfit: [{ at, code, clash: null }],
});

/** The clocks of the screens that they run. */
async function listRooms(db: Database, ids: number[], staff: Acting) {
  const found = await db
    .select({
      screenId: screens.id,
      theaterId: theaters.id,
      timeZone: theaters.timeZone,
      dayTurnsMinute: theaters.dayTurnsMinute,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(
      and(
        sql`${screens.id} in (select value from json_each(${JSON.stringify(ids)}))`,
        canManage(staff, theaters.id),
      ),
    );
  return new Map(found.map(({ screenId, ...room }) => [screenId, room]));
}
