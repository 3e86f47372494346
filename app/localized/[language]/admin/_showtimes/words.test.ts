import { expect, test } from "vitest";
import { clashWords } from "./words";

test("a clash is told by the theater's own clock", () => {
  const startsAt = Date.UTC(2026, 10, 25, 1, 10);
  const clash = { title: "The General", startsAt, occupiedUntil: startsAt + 115 * 60_000 };
  expect(clashWords(clash, "America/Chicago")).toBe(
    "The screen is taken: The General starts there at 19:10 on Tuesday 24 November 2026 and keeps it, cleaning included, until 21:05.",
  );
});
