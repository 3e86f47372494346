import { describe, expect, test } from "vitest";
import { readMovieFile } from "./movie-file";

const bytesOf = (content: string) => new TextEncoder().encode(content);
const read = (list: unknown) => readMovieFile(bytesOf(JSON.stringify(list)));
const dune = { title: "Dune", year: 2021, cast: [], genres: [], description: "", durationMinutes: null };
const amelie = '[{"title":"Amélie","year":2001,"runtime":122}]';

describe("a movie file", () => {
  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ['[{"title": "The Gru', "not-json"],
    ["title,year\nDune,2021", "not-json"],
    ['{"title": "Dune"}', "not-a-list"],
    ["null", "not-a-list"],
    ["[]", "no-movies"],
  ])("%j is refused as %s", (content, code) => {
    expect(readMovieFile(bytesOf(content))).toEqual({ ok: false, code });
  });

  test("is UTF-8, with or without a byte order mark; anything else is refused and not misread", () => {
    for (const content of [amelie, `\uFEFF${amelie}`])
      expect(readMovieFile(bytesOf(content))).toMatchObject({ ok: true, value: [{ title: "Amélie" }] });
    expect(readMovieFile(Buffer.from(amelie, "latin1"))).toEqual({ ok: false, code: "not-utf-8" });
    expect(readMovieFile(Buffer.from(amelie, "utf16le"))).toEqual({ ok: false, code: "utf-16" });
    expect(readMovieFile(Buffer.from(`\uFEFF${amelie}`, "utf16le"))).toEqual({ ok: false, code: "utf-16" });
    expect(readMovieFile(Buffer.from(`\uFEFF${amelie}`, "utf16le").swap16())).toEqual({
      ok: false,
      code: "utf-16",
    });
    const cut = bytesOf(amelie).subarray(0, amelie.indexOf("é") + 1);
    expect(readMovieFile(cut)).toEqual({ ok: false, code: "not-utf-8" });
  });

  test("may stand in an object, as its movies", () => {
    expect(read({ movies: [dune] })).toEqual({ ok: true, value: [dune] });
  });

  test.each([
    [
      { title: 1776, year: 1972 },
      { title: "1776", year: 1972 },
    ],
    [
      { title: "1941", year: "1979" },
      { title: "1941", year: 1979 },
    ],
    [{ title: "300", year: 2006, runtime: 116.5 }, { durationMinutes: 117 }],
    [{ title: "T", year: 2006, runtime: "116 min" }, { durationMinutes: 116 }],
    [
      { title: "N", year: 2006, genres: null, cast: null, runtime: null, extract: null },
      { genres: [], cast: [] },
    ],
    [
      { Title: "Dune", YEAR: 2021, Running_Time: 1, "Duration Minutes": 155 },
      { title: "Dune", durationMinutes: 155 },
    ],
    [{ Title: "Other", title: "Dune", year: 2021 }, { title: "Dune" }],
    [{ title: "D", year: 2021, description: "Sand.", extract: "Dust." }, { description: "Sand." }],
    [
      { title: "Zero\u200bwidth\tA\u0000B", year: 2026, genres: [1] },
      { title: "Zerowidth AB", genres: ["1"] },
    ],
    [{ title: "+1 (film)", year: 2026, budget: {} }, { title: "+1 (film)" }],
  ])("reads %j", (given, movie) => {
    expect(read([given])).toMatchObject({ ok: true, value: [movie] });
  });

  test("tells what is wrong with an entry, and which entries are sound", () => {
    const bad = { title: "Dune", year: 1500, genres: Array.from({ length: 21 }, () => "a"), runtime: "long" };
    expect(read([dune, bad])).toEqual({
      ...{ ok: false, code: "bad-entries", sound: [dune] },
      faults: [
        {
          ...{ entry: 2, title: "Dune" },
          problems: [
            { path: ["year"], code: "before-first-movie" },
            { path: ["genres"], code: "too-many-names", most: 20 },
            { path: ["runtime"], code: "no-minutes" },
          ],
        },
      ],
    });
  });

  test("names every faulty entry", () => {
    const answer = read([{}, dune, 1, { title: "A" }]);
    expect(answer).toMatchObject({
      sound: [dune],
      faults: [{ entry: 1 }, { entry: 3 }, { entry: 4, title: "A" }],
    });
  });
});
