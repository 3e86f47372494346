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

const bytesOf = (content: string) => new TextEncoder().encode(content);

let db: Database;
beforeEach(() => {
  db = openTestDatabase();
});

async function take(list: unknown, defaultMinutes: number | null = null) {
  const file = readMovieFile(bytesOf(JSON.stringify(list)));
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

  test("tells genres apart by their names, in every script", async () => {
    await db.insert(genres).values({ slug: "theatre", name: "ДРАМА" });
    await take([
      { title: "千と千尋の神隠し", year: 2001, genres: ["アニメ"] },
      { title: "東京物語", year: 1953, genres: ["ドラマ"] },
      { title: "Ирония судьбы", year: 1976, genres: ["Комедия", "???", "!!!"] },
      { title: "Сталкер", year: 1979, genres: ["Фантастика", "Драма"] },
    ]);
    const rows = await db
      .select({ title: movies.title, genre: genres.name, slug: genres.slug })
      .from(movieGenres)
      .innerJoin(movies, eq(movies.id, movieGenres.movieId))
      .innerJoin(genres, eq(genres.id, movieGenres.genreId))
      .orderBy(movies.id, genres.id);
    expect(rows.map(({ title, genre, slug }) => [title, genre, slug])).toEqual([
      ["千と千尋の神隠し", "アニメ", "アニメ"],
      ["東京物語", "ドラマ", "ドラマ"],
      ["Ирония судьбы", "Комедия", "комедия"],
      ["Ирония судьбы", "???", "genre"],
      ["Ирония судьбы", "!!!", "genre-2"],
      ["Сталкер", "ДРАМА", "theatre"],
      ["Сталкер", "Фантастика", "фантастика"],
    ]);
    expect(await slugs()).toEqual(["千と千尋の神隠し", "東京物語", "ирония-судьбы", "сталкер"]);
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

test.runIf(existsSync(REAL_FILE))("takes in 1,153 real entries, one of them a repetition, once", async () => {
  const list = JSON.parse(readFileSync(REAL_FILE, "utf8")) as unknown;
  expect(await take(list)).toEqual({ ok: true, value: { added: 1152, known: 0, repeated: 1 } });
  expect(await take(list)).toEqual({ ok: true, value: { added: 0, known: 1152, repeated: 1 } });
  expect(new Set(await slugs()).size).toBe(1152);
  const horror = await db.select().from(genres).where(eq(genres.slug, "horror"));
  expect(horror).toHaveLength(1);
});
