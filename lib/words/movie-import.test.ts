import { expect, test } from "vitest";
import { problemWords } from "./movie-import";

test.each([
  [{ field: "title", code: "missing" }, "Title is missing"],
  [{ field: "year", code: "no-year", value: "soon" }, "Year must be one year of four digits, not “soon”"],
  [{ field: "year", code: "too-far-ahead", value: "20211" }, "Year is too far ahead: “20211”"],
  [{ field: "description", code: "too-long", most: 20_000 }, "Description is longer than 20,000 characters"],
  [
    { field: "releasedOn", code: "date-unclear", value: "01/02/2020" },
    "Opens on may be two days, by whether the month comes first: “01/02/2020”",
  ],
  [{ field: null, code: "too-few-cells" }, "This row has fewer cells than there are columns"],
] as const)("%j is told as %s", (problem, words) => {
  expect(problemWords(problem)).toBe(words);
});
