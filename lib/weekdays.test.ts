import { expect, it } from "vitest";
import { LANGUAGES } from "./languages";
import { weekdayName, weekdayShort, weekdays } from "./weekdays";

it.each([
  ["en", [0, 1, 2, 3, 4, 5, 6], ["Mon", "Monday"]],
  ["de", [0, 1, 2, 3, 4, 5, 6], ["Mo", "Montag"]],
  ["ar", [5, 6, 0, 1, 2, 3, 4], ["الاثنين", "الاثنين"]],
] as const)("has a week in %s begin with its first day", (language, order, monday) => {
  const locale = LANGUAGES[language];
  expect(weekdays(locale)).toEqual(order);
  expect([weekdayShort(0, locale), weekdayName(0, locale)]).toEqual(monday);
});

it("names days as rules count them, from Monday", () => {
  expect(weekdays().map((day) => weekdayName(day))).toEqual([
    ...["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ]);
});
