import type { MapSeat } from "@/components/seat-map/map-seat";
import { loseWords, names, offerOf, type PickerNotice, say } from "./offer";
import { REFUSAL_WORDS, type RefusalCode, type SeatsAnswer } from "./seats-answer";
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
    return say(`${names(instead)} went meanwhile. ${names(of(asked.take))}, the nearest, you have instead.`);
  }
  if (answer.code !== "seats-taken") return refused(answer.code);
  const nearest = answer.nearest ?? [];
  const offer = offerOf(seats, new Set(asked.give), nearest);
  return { words: loseWords(of(answer.taken ?? []), of(nearest)), offer };
}

function foundWords(where: string, isSplit: boolean): string {
  const sentence = where.charAt(0).toUpperCase() + where.slice(1);
  return isSplit ? `No row has room for all of you side by side: ${where}.` : `${sentence}.`;
}

/** Who holds too much is shown where. */
export const refused = (code: RefusalCode): PickerNotice => ({
  ...say(REFUSAL_WORDS[code]),
  isCap: code === "too-many-holds" || code === "hoarding",
});
