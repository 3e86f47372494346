import { expect, it } from "vitest";
import { acceptedDay } from "./_accepted-day";

const item = { movieId: 1, screenId: 1, startsAt: Date.UTC(2026, 10, 22, 12) };
const day = { theaterId: 1, day: "2026-11-22", priceCardId: 1, format: "2D", state: "draft", items: [item] };

it("takes a day with its starts", () => {
  expect(acceptedDay.safeParse(day).success).toBe(true);
});

it.each([0, -1, 1.5, Number.NaN, 8e12 + 1, "noon"])("refuses a start of %s", (startsAt) => {
  expect(acceptedDay.safeParse({ ...day, items: [item, { ...item, startsAt }] }).success).toBe(false);
});
