import type { Database } from "@/db/client";

/** Whom this process knows to stand in a room, and where in the order; null before it is drawn. */
type Places = Map<string, number | null>;

/** More people are asked for anew. */
const MOST_PLACES = 50_000;

const kept = new WeakMap<Database, Places>();

const keyOf = (showtimeId: number, visitorId: string) => `${showtimeId} ${visitorId}`;

export const recall = (db: Database, showtimeId: number, visitorId: string): number | null | undefined =>
  kept.get(db)?.get(keyOf(showtimeId, visitorId));

export function remember(db: Database, showtimeId: number, visitorId: string, position: number | null): void {
  const places: Places = kept.get(db) ?? new Map();
  kept.set(db, places);
  if (places.size >= MOST_PLACES) places.clear();
  places.set(keyOf(showtimeId, visitorId), position);
}

export const forget = (db: Database, showtimeId: number, visitorId: string): void => {
  kept.get(db)?.delete(keyOf(showtimeId, visitorId));
};
