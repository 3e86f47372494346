import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { formatNumber } from "@/lib/formatters";
import type { SetWaitingRoomCode } from "@/lib/holding/waiting/set-waiting-room";
import { MOST_CAPACITY } from "@/lib/holding/waiting/waiting-limits";
import { type FixedKey, t } from "@/lib/i18n/t";

export type RoomField = "localDate" | "localTime" | "capacity";

export const roomFieldWords = (): Record<RoomField, string> => ({
  localDate: t("showtimes.room.dayError"),
  localTime: t("showtimes.room.timeError"),
  capacity: t("showtimes.room.capacityError", { most: formatNumber(MOST_CAPACITY) }),
});

const REFUSALS: Record<SetWaitingRoomCode, { field?: RoomField; words: FixedKey }> = {
  "not-found": { words: "showtimes.refusal.notFound" },
  "no-such-time": { field: "localTime", words: "showtimes.plan.noSuchTime" },
  past: { field: "localTime", words: "showtimes.room.past" },
  "sales-closed": { field: "localTime", words: "showtimes.room.salesClosed" },
  drawn: { words: "showtimes.room.drawn" },
};

export const roomWords = (code: SetWaitingRoomCode): string => t(REFUSALS[code].words);

/** What is said of a room that cannot be as it was asked for. */
export function roomRefusal(code: SetWaitingRoomCode): FormState<RoomField> {
  const { field } = REFUSALS[code];
  return field ? { errors: { [field]: roomWords(code) } } : { refusal: roomWords(code) };
}
