import type { theaters } from "@/db/schema/venues";
import { isKnownZone } from "@/lib/formatters";
import type { Translations } from "@/lib/translations/texts";

/** All that can be edited of a theater. */
export type TheaterDetails = Omit<
  typeof theaters.$inferSelect,
  "id" | "renamedAt" | "archivedAt" | "revision"
> & {
  /** Those that are named are written, the others stay as they are. */
  translations?: Translations<TheaterText> | undefined;
};

/** What of a theater may be said in further languages. */
export const THEATER_TEXTS = ["description", "boxOfficeHours", "houseRules", "letterNote"] as const;
export type TheaterText = (typeof THEATER_TEXTS)[number];

/** Of what is refunded, by the time before the start: as many as one sentence can say. */
export const MOST_TIERS = 3;

/** IANA's names as this machine knows them. */
export const listTimeZones = (): string[] => [...Intl.supportedValuesOf("timeZone"), "UTC"];

export const isTimeZone = (name: string): boolean => /^[A-Z]/.test(name) && isKnownZone(name);

/** ISO 4217's codes. */
export const listCurrencies = (): string[] => Intl.supportedValuesOf("currency");

export const isCurrency = (code: string): boolean => listCurrencies().includes(code);

/** The minute after midnight as a clock shows it: 1500 is "01:00". */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** "01:30" as minutes after midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When a theater's day may turn: any half hour from midnight to noon. */
export const DAY_TURNS = Array.from({ length: 25 }, (_, i) => clockOf(30 * i));

/** Opening hours from two times of a clock; a closing time that is not later belongs to the night that follows. */
export function openingHours(opens: string, closes: string): { opensMinute: number; closesMinute: number } {
  const opensMinute = minuteOf(opens);
  const closesMinute = minuteOf(closes);
  return { opensMinute, closesMinute: closesMinute > opensMinute ? closesMinute : closesMinute + 1440 };
}

/** A theater that closes later than 08:00 does not close. */
export const LATEST_CLOSE_MINUTE = 1920;
