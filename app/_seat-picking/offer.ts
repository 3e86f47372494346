import type { MapSeat } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { listWords } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import type { Move } from "./choice";

type Seats = readonly MapSeat[];

/** A change of seats that one tap makes. */
export type Offer = Omit<Move, "key"> & { label: string };

/** Something said about seats, and what can be done about it. */
export type PickerNotice = {
  words: string;
  offer: Offer | null;
  isGood?: boolean;
  /** Too much is held elsewhere. */
  isCap?: boolean;
};

export const say = (words: string): PickerNotice => ({ words, offer: null });

/** From the seats chosen to those wanted; null when that changes nothing. */
export function offerOf(
  seats: Seats,
  chosenIds: ReadonlySet<number>,
  wantedIds: readonly number[],
): Offer | null {
  const wanted = new Set(wantedIds);
  const taken = seats.filter(({ id }) => wanted.has(id) && !chosenIds.has(id));
  const given = seats.filter(({ id }) => chosenIds.has(id) && !wanted.has(id));
  if (taken.length === 0 && given.length === 0) return null;
  const label =
    taken.length === 0
      ? t("seatMap.offer.release", { seats: names(given) })
      : takeWords(taken, given.length > 0);
  return { take: taken.map(({ id }) => id), give: given.map(({ id }) => id), label };
}

const takeWords = (taken: Seats, isMove: boolean) =>
  t(isMove ? "seatMap.offer.move" : "seatMap.offer.take", { seats: names(taken) });

/** "Someone was a moment faster: G7 went. G9 and G10 are free, close by." */
export function loseWords(lost: Seats, nearest: Seats): string {
  const went = lost.length ? t("seatMap.faster.lost", { seats: names(lost) }) : t("seatMap.faster.plain");
  if (nearest.length === 0) return went;
  return `${went} ${t("seatMap.faster.nearest", { count: nearest.length, seats: names(nearest) })}`;
}

export const names = (seats: Seats): string => listWords(seats.map(shortName));
