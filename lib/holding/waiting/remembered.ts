import type { Database } from "@/db/client";
import type { RoomView } from "./view-room";

/** Where somebody stands in the order, null before it is drawn; of which room, since one may be ended and made anew. */
type Place = { position: number | null; roomOf: number };

/** More people are asked for anew. */
const MOST_PLACES = 50_000;

const kept = new WeakMap<Database, Map<string, Place>>();

type Who = { showtimeId: number; holder: { visitorId: string } };

const keyOf = ({ showtimeId, holder }: Who) => `${showtimeId} ${holder.visitorId}`;
const roomOf = ({ drawnAt, opensAt }: RoomView): number => drawnAt ?? opensAt;

/** Whom this process knows to stand in the room, and where; undefined: it does not. */
export function recall(db: Database, who: Who, room: RoomView): number | null | undefined {
  const found = kept.get(db)?.get(keyOf(who));
  return found?.roomOf === roomOf(room) ? found.position : undefined;
}

export function remember(db: Database, who: Who, room: RoomView, position: number | null): void {
  const places = kept.get(db) ?? new Map<string, Place>();
  kept.set(db, places);
  if (places.size >= MOST_PLACES) places.clear();
  places.set(keyOf(who), { position, roomOf: roomOf(room) });
}

export const forget = (db: Database, who: Who): void => {
  kept.get(db)?.delete(keyOf(who));
};
