import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { answer, assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { actorOf } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { noteMessages } from "@/lib/outbox-news";
import { ok, type Result } from "@/lib/result";
import { fitting, saleState } from "@/lib/scheduling/showtime-input";
import { tellWatchers } from "@/lib/watching/tell-watchers";

const scheduleShowtimesInput = z.object({
  theaterId: rowId,
  /** As judged just now. */
  fitting: listOf(fitting, 2_000),
  state: saleState,
});

type Input = z.output<typeof scheduleShowtimesInput> & { staff: Acting; now: number };

export type ScheduleShowtimesCode = "not-found" | "changed";

const ROWS_AT_ONCE = 400;

/**
 * Makes all of these showtimes in one batch, or none: `changed` when one of them no longer fits, because the screen was
 * taken meanwhile, or its movie, layout or price card is another by now.
 */
export const scheduleShowtimes = withInput(scheduleShowtimesInput, act);

async function act(
  db: Database,
  { theaterId, fitting, state, staff, now }: Input,
): Promise<Result<{ showtimeIds: number[] }, ScheduleShowtimesCode>> {
  const rows = fitting.map(({ wish, layoutId, startsAt, endsAt, occupiedUntil }) => {
    const { movieId, screenId, priceCardId, format, language, subtitles, accessibility } = wish;
    const parts = { movieId, screenId, priceCardId, format, language, subtitles, accessibility, layoutId };
    const publishedAt = state === "on-sale" ? now : null;
    return { ...parts, startsAt, endsAt, occupiedUntil, state, publishedAt };
  });
  const chunks = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, i) =>
    rows.slice(i * ROWS_AT_ONCE, (i + 1) * ROWS_AT_ONCE),
  );
  const written = await write(db, { showtime_overlap: "changed" }, [
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))),
    assertThat("changed", isAsJudged(theaterId, fitting)),
    ...chunks.map((chunk) =>
      answer("scheduled", db.insert(showtimes).values(chunk).returning({ id: showtimes.id })),
    ),
    auditAll(db, { theaterId, fitting, staff, now }),
    ...(state === "on-sale" ? tellWatchers(db, sql`(select s.id ${made(fitting)})`, now) : []),
  ]);
  return written.ok ? ok({ showtimeIds: written.rows("scheduled").map(({ id }) => id) }) : written;
}

const asJson = (fitting: Input["fitting"]) =>
  JSON.stringify(
    fitting.map(({ wish, layoutId, durationMinutes, startsAt }) => [
      wish.movieId,
      wish.screenId,
      wish.priceCardId,
      layoutId,
      durationMinutes,
      startsAt,
    ]),
  );

const isAsJudged = (theaterId: number, fitting: Input["fitting"]) => sql`(
  select count(*) from json_each(${asJson(fitting)}) w
  join movies m on m.id = w.value ->> 0 and m.duration_minutes = w.value ->> 4 and m.status <> 'archived'
  join screens s on s.id = w.value ->> 1 and s.theater_id = ${theaterId} and s.archived_at is null
  join price_cards p on p.id = w.value ->> 2 and p.theater_id = ${theaterId} and p.superseded_at is null
  join layouts l on l.id = w.value ->> 3 and l.screen_id = s.id
    and l.version = (select max(version) from layouts where screen_id = s.id)
) = ${fitting.length}`;

type Scheduled = Pick<Input, "theaterId" | "fitting" | "staff" | "now">;

/** Those that were just made, as `s`, found by screen and start, which no two of them share. */
const made = (fitting: Input["fitting"]) => sql`from json_each(${asJson(fitting)}) w
    join showtimes s on s.screen_id = w.value ->> 1 and s.starts_at = w.value ->> 5 and s.state <> 'cancelled'`;

const auditAll = (db: Database, { theaterId, fitting, staff, now }: Scheduled) => {
  const { userId, clientId } = actorOf(staff);
  noteMessages();
  return db.run(sql`insert into audit_entries (at, user_id, client_id, theater_id, action, object_type, object_id, details)
    select ${now}, ${userId}, ${clientId}, ${theaterId}, 'showtime.scheduled', 'showtime', cast(s.id as text), json_object(
      'movieId', s.movie_id, 'screenId', s.screen_id, 'startsAt', s.starts_at, 'priceCardId', s.price_card_id,
      'format', s.format, 'language', s.language, 'subtitles', s.subtitles, 'accessibility', s.accessibility, 'state', s.state)
    ${made(fitting)}`);
};
