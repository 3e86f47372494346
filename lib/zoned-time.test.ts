import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "./clock-units";
import { LANGUAGES } from "./languages";
import {
  clockTime,
  formatDay,
  formatFullDay,
  formatLongWeekday,
  formatMinute,
  formatMinuteUntil,
  formatShortDay,
  formatShortFullDay,
  formatStart,
  formatTime,
  formatUntil,
  formatWeekday,
  localDay,
} from "./zoned-time";

const ZONE = "Europe/London";
const EVENING = Date.UTC(2026, 10, 24, 19, 30);
const NIGHT = Date.UTC(2026, 10, 24, 0, 40);

it("names the minute on the reader's clock", () => {
  expect(formatUntil(Date.UTC(2026, 10, 24, 19, 42, 30), ZONE)).toBe("19:42");
  expect(formatUntil(Date.UTC(2026, 10, 24, 0, 5), "UTC")).toBe("00:05");
});

describe.each([
  {
    language: "en" as const,
    times: ["19:30", "00:40"],
    days: ["Tuesday 24 November", "Tuesday 24 November 2026", "Tue 24 Nov 2026", "Tue 24 Nov"],
    weekdays: ["Tue", "Tuesday"],
    night: "00:40 Tue",
    minutes: ["18:00", "01:30", "24:00"],
  },
  {
    language: "de" as const,
    times: ["19:30", "00:40"],
    days: ["Dienstag, 24. November", "Dienstag, 24. November 2026", "Di., 24. Nov. 2026", "Di., 24. Nov."],
    weekdays: ["Di", "Dienstag"],
    night: "00:40 Di",
    minutes: ["18:00", "01:30", "24:00"],
  },
  {
    language: "ar" as const,
    times: ["٧:٣٠ م", "١٢:٤٠ ص"],
    days: [
      ...["الثلاثاء، ٢٤ نوفمبر", "الثلاثاء، ٢٤ نوفمبر ٢٠٢٦"],
      ...["الثلاثاء، ٢٤ نوفمبر ٢٠٢٦", "الثلاثاء، ٢٤ نوفمبر"],
    ],
    weekdays: ["الثلاثاء", "الثلاثاء"],
    night: "١٢:٤٠ ص الثلاثاء",
    minutes: ["٦:٠٠ م", "١:٣٠ ص", "١٢:٠٠ ص"],
  },
])("in the language $language", ({ language, times, days, weekdays, night, minutes }) => {
  const locale = LANGUAGES[language];

  it("times have the hours that it counts", () => {
    expect([EVENING, NIGHT].map((at) => formatTime(at, ZONE, locale))).toEqual(times);
    expect(formatStart(NIGHT, ZONE, "2026-11-23", locale)).toBe(night);
    expect(formatStart(EVENING, ZONE, "2026-11-24", locale)).toBe(times[0]);
  });

  it("days have its order, its words and its commas", () => {
    const written = [formatDay, formatFullDay, formatShortFullDay, formatShortDay];
    expect(written.map((format) => format(EVENING, ZONE, locale))).toEqual(days);
    expect([formatWeekday, formatLongWeekday].map((format) => format(EVENING, ZONE, locale))).toEqual(
      weekdays,
    );
  });

  it("minutes after midnight are times", () => {
    expect([1_080, 1_530].map((minute) => formatMinute(minute, locale))).toEqual(minutes.slice(0, 2));
    expect(formatMinuteUntil(1_440, locale)).toBe(minutes[2]);
    expect(formatMinuteUntil(1_080, locale)).toBe(minutes[0]);
  });
});

it("writes what programs read in Latin digits and 24 hours, for whoever reads the page", () => {
  expect([clockTime(EVENING, ZONE), clockTime(NIGHT, ZONE)]).toEqual(["19:30", "00:40"]);
  expect(clockTime(NIGHT - 40 * MINUTE_MS, ZONE)).toBe("00:00");
  expect(localDay(EVENING, ZONE)).toBe("2026-11-24");
});
