import { z } from "zod";
import { rowId } from "@/app/_http/row-id";
import type { FixedKey } from "@/lib/i18n/t";
import { listOf } from "@/lib/list-of";
import { repeat } from "@/lib/programme/repeat";
import type { DayClock } from "@/lib/scheduling/business-day";
import type { Wish } from "@/lib/scheduling/plan";
import { showtimeParts, wallTime } from "@/lib/scheduling/showtime-input";
import { allOf, lastOf, type Params } from "../_accepted";

const rule = z
  .object({
    theater: rowId,
    ...showtimeParts,
    movieId: rowId,
    screenId: rowId,
    priceCardId: rowId,
    from: z.iso.date(),
    until: z.iso.date(),
    localTime: wallTime,
    repeated: z.enum(["earlier", "later"]).default("earlier"),
    weekdays: listOf(z.coerce.number().int().min(0).max(6), 7, 1),
  })
  .refine(({ from, until }) => from <= until, { path: ["until"] });

export type RuleField = keyof z.infer<typeof rule>;

export const RULE_WORDS: Partial<Record<RuleField, FixedKey>> = {
  movieId: "showtimes.fieldError.movie",
  screenId: "showtimes.fieldError.screen",
  priceCardId: "schedule.repeat.chooseCard",
  from: "schedule.repeat.chooseFirstDay",
  until: "schedule.repeat.chooseLastDay",
  localTime: "showtimes.fieldError.time",
  weekdays: "schedule.repeat.chooseWeekday",
  language: "showtimes.fieldError.language",
};

/** What an address asks to be repeated, or what is wrong with it. */
export function readRule(params: Params) {
  const { weekday, accessibility, ...words } = params;
  const plain = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, lastOf(value)]));
  return rule.safeParse({
    ...{ ...plain, weekdays: [weekday ?? []].flat(), accessibility: allOf(accessibility) },
  });
}

export function wishesOf(asked: z.infer<typeof rule>, clock: DayClock): Wish[] {
  const { theater: _, from, until, localTime, repeated, weekdays, ...parts } = asked;
  const bits = weekdays.reduce((sum, day) => sum | (1 << day), 0);
  return repeat(parts, { from, until, time: localTime, repeated, weekdays: bits }, clock);
}
