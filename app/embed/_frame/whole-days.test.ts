import { expect, it } from "vitest";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { wholeDays } from "./whole-days";

const on = (...days: string[]) => days.map((day, id) => ({ id, day }) as ProgramShowtime);
const daysOf = (...asked: Parameters<typeof wholeDays>) => wholeDays(...asked).map(({ day }) => day);

it("is every day that is there whole: the last one only where nothing more is to come", () => {
  const showtimes = on("2026-12-01", "2026-12-01", "2026-12-02");
  expect(daysOf({ showtimes, next: null })).toHaveLength(3);
  expect(daysOf({ showtimes, next: [1, 1] })).toEqual(["2026-12-01", "2026-12-01"]);
});

it("is a part of a day where there is no more than that", () => {
  expect(daysOf({ showtimes: on("2026-12-01"), next: [1, 1] })).toEqual(["2026-12-01"]);
  expect(daysOf({ showtimes: [], next: null })).toEqual([]);
});
