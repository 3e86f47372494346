import { describe, expect, test } from "vitest";
import { guessMapping } from "./mapping";
import { readEntry } from "./read-entry";

const read = (row: Record<string, unknown>) => readEntry(row, guessMapping(Object.keys(row), [row]));
const problemsOf = (row: Record<string, unknown>) => {
  const found = read(row);
  return found.ok ? [] : found.problems.map(({ field, code }) => `${field} ${code}`);
};

describe("a movie of a file", () => {
  test.each([
    [
      { title: 1776, year: 1972 },
      { title: "1776", year: 1972 },
    ],
    [
      { title: "1941", year: "1979" },
      { title: "1941", year: 1979 },
    ],
    [{ title: "???", year: 2001 }, { title: "???" }],
    [
      { title: "None", year: 2001, director: "None", genres: "\\N" },
      { title: "None", director: null, genres: [] },
    ],
    [
      { title: "N", year: 2006, genres: null, cast: null, runtime: null },
      { genres: [], cast: [], durationMinutes: null },
    ],
    [
      { Title: "Dune", YEAR: 2021, "Running Time": 155 },
      { title: "Dune", durationMinutes: 155 },
    ],
    [{ Title: "Other", title: "Dune", year: 2021 }, { title: "Dune" }],
    [{ title: "D", year: 2021, description: "Sand.", extract: "Dust." }, { description: "Sand." }],
    [{ title: "D", year: 2021, description: null, extract: "Dust." }, { description: "Dust." }],
    [
      { title: "Zero\u200bwidth\tA\u0000B", year: 2026, genres: [1] },
      { title: "Zerowidth AB", genres: ["1"] },
    ],
    [
      { primaryTitle: "A", startYear: "1999", runtimeMinutes: "90" },
      { title: "A", year: 1999, durationMinutes: 90 },
    ],
    [{ title: "A", year: "(1999)" }, { year: 1999 }],
    [{ title: "A", year: "２０２１" }, { year: 2021 }],
    [{ title: "A", year: "2021.0" }, { year: 2021 }],
    [{ title: "A", year: "Jun 12 1998" }, { year: 1998 }],
    [{ title: "A", year: "12/06/1998" }, { year: 1998 }],
  ])("%j is read", (row, wanted) => {
    expect(read(row)).toMatchObject({ ok: true, entry: wanted });
  });

  test.each([
    "116",
    "116 min",
    "116.2",
    "116,4 min.",
    "1h 56m",
    "1 h 56 min",
    "1:56",
    "01:56:00",
    "PT1H56M",
    "PT116M",
    "116'",
  ])("is 116 minutes long by %s", (runtime) => {
    expect(read({ title: "A", year: 2001, runtime })).toMatchObject({ entry: { durationMinutes: 116 } });
  });

  test.each([
    ["2001-04-25"],
    ["2001/04/25"],
    ["2001-04-25T00:00:00Z"],
    ["25.04.2001"],
    ["25/04/2001"],
    ["04/25/2001"],
    ["25 April 2001"],
    ["25-Apr-2001"],
    ["April 25, 2001"],
    ["Apr. 25th 2001"],
  ])("opened on 25 April by %s, which tells its year, too", (released) => {
    expect(read({ title: "A", released })).toMatchObject({ entry: { year: 2001, releasedOn: "2001-04-25" } });
  });

  test("knows the order of a day by another of the same column, and by what is said", () => {
    const row = { title: "A", released: "02/03/2001" };
    expect(problemsOf(row)).toEqual(["releasedOn date-unclear", "year missing"]);
    const mapping = guessMapping(Object.keys(row), [row, { title: "B", released: "25/03/2001" }]);
    expect(readEntry(row, mapping)).toMatchObject({ entry: { releasedOn: "2001-03-02" } });
    expect(readEntry(row, { ...mapping, dateOrder: "month-first" })).toMatchObject({
      entry: { releasedOn: "2001-02-03" },
    });
  });

  test.each([
    [["Drama", " ", null, "Drama"], ["Drama"]],
    [
      [{ id: 18, name: "Drama" }, { name: "War" }],
      ["Drama", "War"],
    ],
    ["Drama", ["Drama"]],
    ["Drama, War", ["Drama", "War"]],
    ["Drama|War", ["Drama", "War"]],
    ["Drama; War", ["Drama", "War"]],
    ['["Drama","War"]', ["Drama", "War"]],
    ["['Drama', 'War']", ["Drama", "War"]],
    ['[{"id":18,"name":"Drama"}]', ["Drama"]],
  ])("has genres by %j", (genres, wanted) => {
    expect(read({ title: "A", year: 2001, genres })).toMatchObject({ entry: { genres: wanted } });
  });

  test("keeps a name with its suffix", () => {
    const row = { title: "A", year: 2001, cast: "Robert Downey, Jr., Ada Quill", director: ["A B", "C D"] };
    expect(read(row)).toMatchObject({
      entry: { cast: ["Robert Downey, Jr.", "Ada Quill"], director: "A B, C D" },
    });
  });

  test.each([
    [{ title: "", year: 2020 }, ["title missing"]],
    [{ year: 2020 }, ["title missing"]],
    [{ title: true, year: 2020 }, ["title no-text"]],
    [{ title: "A" }, ["year missing"]],
    [{ title: "A", year: null }, ["year missing"]],
    [{ title: "A", year: "soon" }, ["year no-year"]],
    [{ title: "A", year: "99" }, ["year no-year"]],
    [{ title: "A", year: "2019-2021" }, ["year no-year"]],
    [{ title: "A", year: 1500 }, ["year before-first-movie"]],
    [{ title: "A", year: -5 }, ["year before-first-movie"]],
    [{ title: "A", year: 20211 }, ["year too-far-ahead"]],
    [{ title: "A", year: 2001, released: "31/02/2001" }, ["releasedOn no-date"]],
    [{ title: "A", year: 2001, released: "tomorrow" }, ["releasedOn no-date"]],
    [{ title: "A", year: 2001, runtime: 0 }, ["durationMinutes not-such-minutes"]],
    [{ title: "A", year: 2001, runtime: "long" }, ["durationMinutes no-minutes"]],
    [{ title: "A", year: 2001, genres: [{}] }, ["genres no-names"]],
    [{ title: "A", year: 2001, genres: Array.from({ length: 21 }, (_, i) => i) }, ["genres too-many-names"]],
    [{ title: "A".repeat(201), year: 1500 }, ["title too-long", "year before-first-movie"]],
  ])("%j is refused", (row, wanted) => {
    expect(problemsOf(row).sort()).toEqual([...wanted].sort());
  });

  test("tells what stood there", () => {
    expect(read({ title: "Dune", year: "soon" })).toEqual({
      ...{ ok: false, title: "Dune" },
      problems: [{ field: "year", code: "no-year", value: "soon" }],
    });
  });
});

describe("an original title", () => {
  test.each([
    [{ Title: "Nosferatu", "Original Title": "Nosferatu, eine Symphonie des Grauens" }, "Nosferatu"],
    [{ "Original Title": "Nosferatu, eine Symphonie des Grauens", Name: "Nosferatu" }, "Nosferatu"],
  ])("stands beside the title in %o", (row, title) => {
    expect(read({ ...row, Year: 1922 })).toMatchObject({
      entry: { title, originalTitle: "Nosferatu, eine Symphonie des Grauens" },
    });
  });

  test("is the title where there is no other, and is left out where it is the same", () => {
    expect(read({ "Original Title": "Sunrise", Year: 1927 })).toMatchObject({
      entry: { title: "Sunrise", originalTitle: null },
    });
    expect(read({ Title: "Sunrise", "Original Title": "Sunrise", Year: 1927 })).toMatchObject({
      entry: { title: "Sunrise", originalTitle: null },
    });
  });
});
