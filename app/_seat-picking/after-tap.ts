import { type MapSeat, type SeatState, seatsTakenTogether } from "@/components/seat-map/map-seat";
import { shortName } from "@/components/seat-map/seat-name";
import { t } from "@/lib/i18n/t";
import { type PickerNotice, say } from "./offer";
import { refusalWords } from "./seats-answer";
import type { Query } from "./use-choice";

/** What a tap on a seat asks for, or why it asks for nothing. A sofa goes as a whole. */
export function afterTap(
  seats: readonly MapSeat[],
  states: readonly SeatState[],
  seat: MapSeat,
  limit: number,
): Query | PickerNotice {
  const together = seatsTakenTogether(seats, seat);
  const ids = together.map(({ id }) => id);
  if (states[seat.ordinal] === "mine") return { take: [], give: ids };
  const inTheWay = together.find(({ ordinal }) => states[ordinal] === "sold" || states[ordinal] === "held");
  if (inTheWay) {
    const seat = shortName(inTheWay);
    const isHeld = states[inTheWay.ordinal] === "held";
    return say(isHeld ? t("seatMap.tap.held", { seat }) : t("seatMap.tap.taken", { seat }));
  }
  const chosen = states.filter((state) => state === "mine").length;
  if (chosen + together.length > limit) return say(refusalWords("too-many-seats"));
  return { take: ids, give: [] };
}
