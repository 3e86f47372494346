import type { FEE_PER, STRANDED_SEATS } from "@/db/schema/venues";
import type { FixedKey } from "@/lib/i18n/t";

export const FEE_PER_WORDS = {
  ticket: "theaters.choice.fee.ticket",
  booking: "theaters.choice.fee.booking",
} satisfies Record<(typeof FEE_PER)[number], FixedKey>;

export const STRANDED_WORDS = {
  refuse: "theaters.choice.stranded.refuse",
  allow: "theaters.choice.stranded.allow",
} satisfies Record<(typeof STRANDED_SEATS)[number], FixedKey>;

/** The days of a week, as forms name them, Monday first. */
export const WEEKDAYS = [
  "theaters.choice.weekday.monday",
  "theaters.choice.weekday.tuesday",
  "theaters.choice.weekday.wednesday",
  "theaters.choice.weekday.thursday",
  "theaters.choice.weekday.friday",
  "theaters.choice.weekday.saturday",
  "theaters.choice.weekday.sunday",
] as const satisfies readonly FixedKey[];
