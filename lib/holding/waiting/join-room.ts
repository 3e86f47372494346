import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import { marksOf, type Networks } from "@/lib/claims/network-limits";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { lastPlace } from "./admission";
import { getStanding, type RoomAsked, type RoomStanding } from "./get-standing";
import { forget } from "./remembered";
import { isCalling, outdate, viewRoom } from "./view-room";
import { DOORS_MS, ROOM_LIMITS } from "./waiting-limits";

/** More are told their number as it was a moment ago. */
const FEW = 50;

const roomInput = z.object({ showtimeId: rowId });

type Input = RoomAsked & { from?: Networks };

export type JoinRoomCode = "too-many-places";

/**
 * Lets somebody into the waiting room of a showtime: before the draw to be drawn with the others, after it behind all who
 * are there. Who stands there keeps their place, whose turn has passed begins again; without a room nothing is done.
 */
export const joinRoom = withInput(roomInput, join);

async function join(db: Database, asked: Input): Promise<Result<RoomStanding, JoinRoomCode>> {
  const { showtimeId, holder, now, from = [] } = asked;
  // who comes first after the opening has the others drawn before
  const standing = await getStanding(db, asked);
  if (standing.state !== "outside" && standing.state !== "over") return ok(standing);
  const written = await write(db, [
    ...countPlace(db, { showtimeId, from, now }),
    db.run(sql`insert into waiting_places (showtime_id, visitor_id, address, network, provider, joined_at, seen_at, position)
      select showtime_id, ${holder.visitorId}, ${marksOf(from)}, ${now}, ${now},
        iif(drawn_at is null, null, ${lastPlace(showtimeId)})
      from waiting_rooms where showtime_id = ${showtimeId}
        and (drawn_at is not null or opens_at - ${DOORS_MS} <= ${now})
      on conflict do update set joined_at = excluded.joined_at, position = excluded.position,
        admitted_until = null, shown_at = null
      where waiting_places.admitted_until <= ${now} and waiting_places.shown_at is not null`),
  ]);
  if (!written.ok) return written;
  const room = await viewRoom(db, showtimeId, now);
  // it is their turn at once, or they are among few
  if (room && (isCalling(room) || room.people < FEW)) outdate(db, showtimeId);
  return ok(await getStanding(db, asked));
}

/** Counts a place against each network of who comes in. */
function countPlace(
  db: Database,
  { showtimeId, from, now }: { showtimeId: number; from: Networks; now: number },
) {
  if (from.length === 0) return [];
  const limits = ROOM_LIMITS.slice(0, from.length).map(({ places }, level) => [
    `room:${showtimeId}:${from[level]}`,
    places,
  ]);
  const keys = JSON.stringify(limits);
  return [
    db.run(sql`insert into throttles (key, window_started_at, attempts)
      select value ->> 0, ${now}, 1 from json_each(${keys}) where true
      on conflict do update set attempts = attempts + 1`),
    assertThat(
      "too-many-places",
      sql`not exists (select 1 from json_each(${keys}) join throttles on throttles.key = value ->> 0
        where attempts > value ->> 1)`,
    ),
  ];
}

/** Gives up a place in the room, or the turn to choose: the next one is called. */
export const leaveRoom = withInput(roomInput, leave);

async function leave(db: Database, asked: Input): Promise<Result<RoomStanding, never>> {
  const { showtimeId, holder } = asked;
  await write(db, [
    db.run(
      sql`delete from waiting_places where showtime_id = ${showtimeId} and visitor_id = ${holder.visitorId}`,
    ),
  ]);
  forget(db, asked);
  outdate(db, showtimeId);
  return ok({ state: "outside" });
}
