import { expect, it } from "vitest";
import { leftWords } from "./work-words";

it("says how long it will take no better than anybody knows", () => {
  expect([null, 0, 4_900, 5_000, 12_300, 54_000, 61_000, 125_000].map(leftWords)).toEqual([
    "Just begun",
    "A few seconds left",
    "A few seconds left",
    "About 5 seconds left",
    "About 15 seconds left",
    "About 55 seconds left",
    "About a minute left",
    "About 2 minutes left",
  ]);
});
