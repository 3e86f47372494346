import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { salesCloseAt } from "@/lib/scheduling/on-sale";
import { wallTime } from "@/lib/scheduling/showtime-input";
import { theaterOf } from "@/lib/scheduling/theater-of";
import { toInstant } from "@/lib/scheduling/wall-clock";
import { outdate, type RoomView, readRoom } from "./view-room";
import { GATHER_MS, MOST_CAPACITY } from "./waiting-limits";

const setWaitingRoomInput = z.object({
  showtimeId: rowId,
  /** By the theater's calendar and clock; `now`: in a rush, as soon as people have gathered. Left out, it stays. */
  opens: z
    .union([z.literal("now"), z.object({ localDate: z.iso.date(), localTime: wallTime })])
    .exactOptional(),
  capacity: z.int().min(1).max(MOST_CAPACITY),
});

type By = { staff: Acting; now: number };
type Input = z.output<typeof setWaitingRoomInput> & By;

export type SetWaitingRoomCode =
  | "not-found"
  | "no-such-time"
  /** The opening is past. */
  | "past"
  /** It is cancelled, or its sales have closed by then. */
  | "sales-closed"
  /** People have been drawn: the opening is what it was. */
  | "drawn";

const isTheirs = (staff: Acting, showtimeId: number): SQL =>
  sql`coalesce(${canManage(staff, theaterOf(showtimeId))}, 0)`;

/** Drafts too: whoever puts one on sale has made its room before. */
const isSoldAt = (showtimeId: number, at: number): SQL => sql`exists (
  select 1 from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
    join ${theaters} on ${theaters.id} = ${screens.theaterId}
  where ${showtimes.id} = ${showtimeId} and ${showtimes.state} <> 'cancelled' and ${salesCloseAt} > ${at})`;

/** The room of a showtime as its theater's managers see it; null for others, and where there is none. */
export const getWaitingRoom = (
  db: Database,
  { staff, showtimeId, now }: By & { showtimeId: number },
): Promise<RoomView | null> => readRoom(db, showtimeId, now, isTheirs(staff, showtimeId));

/** Has a showtime's sale open with a waiting room, moves the opening until it has come, or says how many choose at once. */
export const setWaitingRoom = withInput(setWaitingRoomInput, set);

async function set(
  db: Database,
  input: Input,
): Promise<Result<{ opensAt: number | null }, SetWaitingRoomCode>> {
  const { showtimeId, capacity, staff, now } = input;
  const opening = await openingOf(db, input);
  if (!opening.ok) return opening;
  const opensAt = opening.value;
  const room = sql`waiting_rooms where showtime_id = ${showtimeId}`;
  const written = await write(db, [
    assertThat("not-found", isTheirs(staff, showtimeId)),
    ...(opensAt === null
      ? [
          assertThat("not-found", sql`exists (select 1 from ${room})`),
          db.run(sql`update waiting_rooms set capacity = ${capacity} where showtime_id = ${showtimeId}`),
        ]
      : [
          assertThat("drawn", sql`not exists (select 1 from ${room} and drawn_at is not null)`),
          assertThat("sales-closed", isSoldAt(showtimeId, opensAt)),
          db.run(sql`insert into waiting_rooms (showtime_id, opens_at, capacity)
            values (${showtimeId}, ${opensAt}, ${capacity})
            on conflict do update set opens_at = excluded.opens_at, capacity = excluded.capacity`),
        ]),
    audit(
      db,
      {
        by: staff,
        action: "showtime.waiting-room-set",
        objectId: showtimeId,
        theaterId: theaterOf(showtimeId),
        details: { capacity, ...(opensAt !== null && { opensAt }) },
      },
      now,
    ),
  ]);
  outdate(db, showtimeId);
  return written.ok ? ok({ opensAt }) : written;
}

async function openingOf(
  db: Database,
  { showtimeId, opens, staff, now }: Input,
): Promise<Result<number | null, SetWaitingRoomCode>> {
  if (opens === undefined) return ok(null);
  if (opens === "now") return ok(now + GATHER_MS);
  const [[timeZone] = []] = await db.values<[string]>(sql`
    select time_zone from theaters where id = ${theaterOf(showtimeId)} and ${isTheirs(staff, showtimeId)}`);
  if (!timeZone) return fail("not-found");
  const at = toInstant({ date: opens.localDate, time: opens.localTime, timeZone }, "earlier");
  if (!at.ok) return fail("no-such-time");
  return at.value > now ? at : fail("past");
}

/** Ends the waiting room of a showtime: everybody may choose. */
export const endWaitingRoom = withInput(setWaitingRoomInput.pick({ showtimeId: true }), end);

async function end(
  db: Database,
  { showtimeId, staff, now }: By & { showtimeId: number },
): Promise<Result<null, "not-found">> {
  const written = await write(db, [
    assertThat("not-found", isTheirs(staff, showtimeId)),
    assertThat("not-found", sql`exists (select 1 from waiting_rooms where showtime_id = ${showtimeId})`),
    db.run(sql`delete from waiting_places where showtime_id = ${showtimeId}`),
    db.run(sql`delete from waiting_rooms where showtime_id = ${showtimeId}`),
    audit(
      db,
      {
        by: staff,
        action: "showtime.waiting-room-ended",
        objectId: showtimeId,
        theaterId: theaterOf(showtimeId),
      },
      now,
    ),
  ]);
  outdate(db, showtimeId);
  return written.ok ? ok(null) : written;
}
