import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { t } from "@/lib/i18n/t";
import { findBestSeats, type Wish } from "@/lib/seating/best-seats";
import { makeRoom } from "@/lib/seating/room";
import { whereWords } from "@/lib/words/seat-offer";

/** The ids of the best seats that are free at this moment, by the rules that choose them for customers; null: none. */
export function bestAtTill(
  seats: readonly MapSeat[],
  states: readonly SeatState[],
  wish: Wish,
): { ids: number[]; words: string } | null {
  const isFree = (ordinal: number) => states[ordinal] === "free" || states[ordinal] === "mine";
  const best = findBestSeats(makeRoom(seats), { isFree }, wish);
  if (!best) return null;
  const where = whereWords(best.where);
  return { ids: best.seats.map(({ id }) => id), words: t("boxOffice.till.bestFound", { where }) };
}
