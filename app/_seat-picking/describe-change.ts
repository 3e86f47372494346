import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";

/** Centres of neighbours are one width apart, a little more beside a wheelchair space; an aisle is wider. */
const BESIDE = 1.4;
const FEW = 10;

/**
 * What others did between two states of the map, in one sentence, or null when it is nothing to interrupt someone for. `mine` are
 * the ordinals that were this person's at any time between the two: their own doings are not news to them.
 */
export function describeChange(
  seats: readonly MapSeat[],
  before: readonly SeatState[],
  after: readonly SeatState[],
  mine: ReadonlySet<number>,
): string | null {
  const isFree = (states: readonly SeatState[]) => (seat: MapSeat) =>
    states[seat.ordinal] === "free" || states[seat.ordinal] === "kept";
  const changed = seats.filter(
    (seat) => !mine.has(seat.ordinal) && isFree(before)(seat) !== isFree(after)(seat),
  );
  if (changed.length === 0) return null;
  const own = seats.filter(({ ordinal }) => mine.has(ordinal));
  const beside = changed.filter((seat) => own.some((other) => isBeside(seat, other)));
  const taken = beside.filter(isFree(before));
  const freed = beside.filter(isFree(after));
  if (taken.length) return t("seatMap.news.takenBeside", told(taken));
  if (freed.length) return t("seatMap.news.freeBeside", told(freed));

  const left = seats.filter(isFree(after));
  if (left.length === 0) return own.length ? null : t("seatMap.news.allTaken");
  if (!seats.some(isFree(before)))
    return t("seatMap.news.freeAgain", { ...told(left), seats: names(left.slice(0, FEW)) });
  if (own.length || left.length > FEW) return null;
  return t("seatMap.news.left", told(left));
}

const isBeside = (a: MapSeat, b: MapSeat) => a.row === b.row && Math.abs(a.x - b.x) < BESIDE;

const names = (seats: readonly MapSeat[]) => listWords(seats.map(shortName));
const told = (seats: readonly MapSeat[]) => ({ count: seats.length, seats: names(seats) });
