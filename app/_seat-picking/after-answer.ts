import type { MapSeat } from "@/components/seat-map/map-seat";
import { t } from "@/lib/i18n/t";
import { loseWords, names, offerOf, type PickerNotice, say } from "./offer";
import { type RefusalCode, refusalWords, type SeatsAnswer } from "./seats-answer";
import type { Query } from "./use-choice";

/** What there is to say of an answer; `instead` of seats that are lost the asked ones were taken. */
export function afterAnswer(
  seats: readonly MapSeat[],
  asked: Query,
  answer: SeatsAnswer,
  instead: readonly MapSeat[] = [],
): PickerNotice | null {
  const of = (ids: readonly number[]) => seats.filter(({ id }) => ids.includes(id));
  if (answer.ok) {
    if (answer.where)
      return { ...say(foundWords(answer.where, answer.split ?? false)), isGood: !answer.split };
    if (instead.length === 0) return null;
    return say(t("seatMap.found.instead", { gone: names(instead), seats: names(of(asked.take)) }));
  }
  if (answer.code !== "seats-taken") return refused(answer.code);
  const nearest = answer.nearest ?? [];
  const offer = offerOf(seats, new Set(asked.give), nearest);
  return { words: loseWords(of(answer.taken ?? []), of(nearest)), offer };
}

function foundWords(where: string, isSplit: boolean): string {
  if (isSplit) return t("seatMap.found.split", { where });
  return t("seatMap.found.together", { where });
}

/** Who holds too much is shown where. */
export const refused = (code: RefusalCode): PickerNotice => ({
  ...say(refusalWords(code)),
  isCap: code === "too-many-holds" || code === "hoarding",
});
