import { expect, it } from "vitest";
import { readShowingPath, type ShowingChoice, showingPath } from "./showing-path";

const home: ShowingChoice = { day: "today", theater: null, genre: null, view: "movie", page: 1 };

it("keeps the home page at /", () => {
  expect(showingPath(home)).toBe("/");
});

it("reads back what it writes", () => {
  for (const change of [
    { day: "2026-11-24" },
    { theater: "the-lantern", genre: "comedy" },
    { view: "time" as const },
    { page: 3 },
    { view: "time" as const, page: 2 },
  ]) {
    const choice = { ...home, ...change };
    const [, , day = "", theater = "", genre = "", ...rest] = showingPath(choice).split("/");
    expect(readShowingPath({ day, theater, genre, rest })).toEqual(choice);
  }
});

it("knows no other paths", () => {
  for (const rest of [["0"], ["x"], ["time", "time"], ["2", "3"], ["99999"]]) {
    expect(readShowingPath({ day: "today", theater: "any", genre: "any", rest })).toBeNull();
  }
});
