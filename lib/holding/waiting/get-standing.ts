import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { liveHoldOf } from "@/lib/claims/hold";
import { lastPlace } from "./admission";
import { callNext } from "./call-next";
import { isClosed, moveOn } from "./move-on";
import { noteSeen } from "./presence";
import { forget, recall, remember } from "./remembered";
import { outdate, type RoomView } from "./view-room";
import { CHOOSE_MS, DOORS_MS } from "./waiting-limits";

/** How somebody stands with a showtime that may have a waiting room. */
export type RoomStanding =
  /** There is none: everybody may choose. */
  | { state: "none" }
  /** Its doors are not open yet. */
  | { state: "early"; opensAt: number; doorsAt: number }
  /** They stand in it, with so many, and wait for the draw. */
  | { state: "before"; opensAt: number; people: number }
  /** About so many are before them. */
  | { state: "waiting"; ahead: number }
  /** It is their turn to choose, until then. */
  | { state: "admitted"; until: number }
  /** They hold seats, and may change them. */
  | { state: "holding" }
  /** Their turn has passed. */
  | { state: "over" }
  /** They have not come in, or have left. */
  | { state: "outside" };

export type RoomAsked = { showtimeId: number; holder: Holder; now: number };

/**
 * Where somebody stands. Asked again and again by thousands: for all but those whose turn has come it is answered from
 * what this process remembers of them and one question a second for the whole room.
 */
export async function getStanding(db: Database, asked: RoomAsked): Promise<RoomStanding> {
  const { showtimeId, now } = asked;
  const room = await moveOn(db, showtimeId, now);
  if (!room) return { state: "none" };
  if (isClosed(room, now)) return beforeOpening(db, asked, room);
  const known = recall(db, asked, room);
  if (known && known > room.called) return { state: "waiting", ahead: known - room.called - 1 };
  const found = await findPlace(db, asked);
  return ofPlace(db, asked, found, room);
}

async function beforeOpening(db: Database, asked: RoomAsked, room: RoomView): Promise<RoomStanding> {
  const { now } = asked;
  const { opensAt, people } = room;
  if (recall(db, asked, room) === undefined) {
    const { place, holds } = await findPlace(db, asked);
    if (holds) return { state: "holding" };
    if (now < opensAt - DOORS_MS) return { state: "early", opensAt, doorsAt: opensAt - DOORS_MS };
    if (!place) return { state: "outside" };
    remember(db, asked, room, place.position);
  }
  await noteSeen(db, asked);
  return { state: "before", opensAt, people };
}

type Place = { position: number | null; admittedUntil: number | null; shownAt: number | null };
type Found = { place: Place | null; holds: boolean };

async function findPlace(db: Database, { showtimeId, holder, now }: RoomAsked): Promise<Found> {
  const [[holds, isThere, position, admittedUntil, shownAt] = [0, 0, null, null, null]] = await db.values<
    [number, number, number | null, number | null, number | null]
  >(sql`
    select exists (${liveHoldOf(holder, showtimeId, now)}), visitor_id is not null, position, admitted_until, shown_at
    from (select 1) left join waiting_places on showtime_id = ${showtimeId} and visitor_id = ${holder.visitorId}`);
  return { place: isThere ? { position, admittedUntil, shownAt } : null, holds: holds === 1 };
}

async function ofPlace(
  db: Database,
  asked: RoomAsked,
  { place, holds }: Found,
  room: RoomView,
): Promise<RoomStanding> {
  const { now } = asked;
  const { position = null, admittedUntil = null, shownAt = null } = place ?? {};
  if (holds) return { state: "holding" };
  if (!place) return { state: "outside" };
  if (position === null) return comeBack(db, asked);
  if (admittedUntil === null) {
    remember(db, asked, room, position);
    return { state: "waiting", ahead: Math.max(0, position - room.called - 1) };
  }
  forget(db, asked);
  if (admittedUntil > now)
    return shownAt === null ? comeIn(db, asked) : { state: "admitted", until: admittedUntil };
  return shownAt === null ? comeLate(db, asked) : { state: "over" };
}

const ownOf = ({ showtimeId, holder }: RoomAsked) =>
  sql`showtime_id = ${showtimeId} and visitor_id = ${holder.visitorId} and shown_at is null`;

/** They had gone before the draw, and have come back: they stand where they would if they came now. */
async function comeBack(db: Database, asked: RoomAsked): Promise<RoomStanding> {
  const { showtimeId, holder, now } = asked;
  await write(db, [
    db.run(sql`update waiting_places set joined_at = ${now}, position = ${lastPlace(showtimeId)}
      where showtime_id = ${showtimeId} and visitor_id = ${holder.visitorId} and position is null`),
  ]);
  // it may be their turn at once
  outdate(db, showtimeId);
  return getStanding(db, asked);
}

/** They have come, having been called: their time to choose begins. */
async function comeIn(db: Database, asked: RoomAsked): Promise<RoomStanding> {
  const until = asked.now + CHOOSE_MS;
  await write(db, [
    db.run(sql`update waiting_places set shown_at = ${asked.now}, admitted_until = ${until}
      where ${ownOf(asked)} and admitted_until > ${asked.now}`),
  ]);
  return { state: "admitted", until };
}

/** They did not come when they were called, and are the next: a phone may have slept. */
async function comeLate(db: Database, asked: RoomAsked): Promise<RoomStanding> {
  await write(db, [
    db.run(sql`update waiting_places set admitted_until = null
      where ${ownOf(asked)} and admitted_until <= ${asked.now}`),
  ]);
  await callNext(db, asked.showtimeId, asked.now);
  const { place } = await findPlace(db, asked);
  const isCalled = place?.admittedUntil && place.admittedUntil > asked.now;
  return isCalled ? comeIn(db, asked) : { state: "waiting", ahead: 0 };
}
