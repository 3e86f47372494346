import { existsSync, readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { openTestDatabase } from "@/db/testing/test-database";
import { importMovies } from "./import-movies";
import { readMovieFile } from "./movie-file";

const REAL_FILE = "../shared/data/movies-2020s.json";
const now = Date.UTC(2026, 10, 22);

let db: Database;
beforeEach(() => {
  db = openTestDatabase();
});

async function take(list: unknown, defaultMinutes: number | null = null) {
  const file = readMovieFile(JSON.stringify(list));
  if (!file.ok) return file;
  return importMovies(db, { entries: file.value, defaultMinutes, now });
}
const slugs = async () => (await db.select().from(movies)).map(({ slug }) => slug);

const swanSong = { title: "Swan Song", year: 2021, cast: ["Udo Kier"], genres: ["Comedy", "Drama"] };
const otherSwanSong = { ...swanSong, cast: ["Mahershala Ali"], genres: ["drama", "Science Fiction"] };

describe("importing movies", () => {
  test("makes the genres on the way, each once", async () => {
    expect(await take([swanSong, otherSwanSong])).toEqual({
      ok: true,
      value: { added: 2, known: 0, repeated: 0 },
    });
    const names = (await db.select().from(genres)).map(({ name }) => name);
    expect(names.sort()).toEqual(["Comedy", "Drama", "Science Fiction"]);
    expect(await db.select().from(movieGenres)).toHaveLength(4);
  });

  test("gives each movie an address of its own: title, then the year, then a number", async () => {
    await take([
      swanSong,
      otherSwanSong,
      { title: "Swan Song!", year: 2021 },
      { title: "Amélie’s Été", year: 2022 },
    ]);
    expect(await slugs()).toEqual(["swan-song", "swan-song-2021", "swan-song-2021-2", "amelies-ete"]);
  });

  test("adds nothing the second time", async () => {
    await take([swanSong, otherSwanSong]);
    expect(await take([swanSong, otherSwanSong])).toEqual({
      ok: true,
      value: { added: 0, known: 2, repeated: 0 },
    });
    expect(await take([{ title: "Dune", year: 2021 }, swanSong])).toEqual({
      ok: true,
      value: { added: 1, known: 1, repeated: 0 },
    });
    expect(await slugs()).toEqual(["swan-song", "swan-song-2021", "dune"]);
  });

  test("counts an entry that is there twice to the letter once", async () => {
    expect(await take([swanSong, swanSong])).toMatchObject({ value: { added: 1, repeated: 1 } });
  });

  test("takes a length from the file, or the one given for all", async () => {
    await take([
      { title: "A", year: 2020, runtime: 95 },
      { title: "B", year: 2020, durationMinutes: 80 },
      { title: "C", year: 2020 },
    ]);
    await take(
      [
        { title: "D", year: 2020 },
        { title: "E", year: 2020, runtime: 70 },
      ],
      100,
    );
    const lengths = (await db.select().from(movies)).map(({ durationMinutes }) => durationMinutes);
    expect(lengths).toEqual([95, 80, null, 100, 70]);
  });

  test("can be searched at once by title, genre and name", async () => {
    await take([otherSwanSong, { title: "Dune", year: 2021, genres: ["Adventure"] }]);
    for (const words of ["swan", "science", "mahershala"]) {
      const found = await db.get<[number]>(
        sql`select count(*) from movies_search where movies_search match ${words}`,
      );
      expect(found[0]).toBe(1);
    }
  });
});

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
    expect(readMovieFile(content)).toEqual({ ok: false, code });
  });

  test.each([
    [{ title: "", year: 2020 }, "entry 2: title is missing"],
    [{ title: "Dune" }, "entry 2 (“Dune”): year must be a year in numbers"],
    [{ title: "Dune", year: "2021" }, "entry 2 (“Dune”): year must be a year in numbers"],
    [{ title: "Dune", year: 2021, genres: "Drama" }, "entry 2 (“Dune”): genres must be a list of names"],
    [{ title: "Dune", year: 2021, cast: [7] }, "entry 2 (“Dune”): cast.0 must be text"],
    [{ title: "Dune", year: 2021, runtime: 0 }, "entry 2 (“Dune”): runtime must be 1 to 1000 minutes"],
    [7, "entry 2: is not a movie"],
    [null, "entry 2: is not a movie"],
  ])("tells what is wrong with %j", async (bad, problem) => {
    expect(await take([swanSong, bad])).toEqual({ ok: false, code: "bad-entries", problems: [problem] });
    expect(await slugs()).toEqual([]);
  });
});

test.runIf(existsSync(REAL_FILE))("takes in 1,153 real entries, one of them a repetition, once", async () => {
  const list = JSON.parse(readFileSync(REAL_FILE, "utf8"));
  expect(await take(list)).toEqual({ ok: true, value: { added: 1152, known: 0, repeated: 1 } });
  expect(await take(list)).toEqual({ ok: true, value: { added: 0, known: 1152, repeated: 1 } });
  expect(new Set(await slugs()).size).toBe(1152);
  const horror = await db.select().from(genres).where(eq(genres.slug, "horror"));
  expect(horror).toHaveLength(1);
});
