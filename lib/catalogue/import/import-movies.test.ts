import { existsSync, readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies } from "@/db/schema/catalogue";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { compareMovies } from "./compare-movies";
import { importMovies } from "./import-movies";
import { opened, takeIn } from "./testing/files";

const REAL_FILE = "../shared/data/movies-2020s.json";
const now = Date.UTC(2026, 10, 22);

let db: Database;
beforeEach(() => {
  db = openTestDatabase();
});

/** What became of it: how many were added, there before, and there twice. */
async function take(list: unknown, asked: Partial<Parameters<typeof takeIn>[2]> = {}) {
  const taken = await takeIn(db, await opened(JSON.stringify(list)), { now, ...asked });
  if (!taken.ok) return taken.code;
  const { tried, done } = taken.value;
  expect(done.added + done.known).toBe(tried.fresh + (asked.isSame ? 0 : tried.near.length));
  return [done.added, tried.known, tried.repeated];
}
const slugs = async () => (await db.select().from(movies)).map(({ slug }) => slug);

const UNKNOWN = {
  originalTitle: null,
  releasedOn: null,
  durationMinutes: null,
  director: null,
  certificate: null,
};
const swanSong = { title: "Swan Song", year: 2021, cast: ["Udo Kier"], genres: ["Comedy", "Drama"] };
const otherSwanSong = { ...swanSong, cast: ["Mahershala Ali"], genres: ["drama", "Science Fiction"] };

describe("importing movies", () => {
  test("makes the genres on the way, each once", async () => {
    expect(await take([swanSong, otherSwanSong])).toEqual([2, 0, 0]);
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
    expect(await take([swanSong, otherSwanSong])).toEqual([0, 2, 0]);
    expect(await take([{ title: "Dune", year: 2021 }, swanSong])).toEqual([1, 1, 0]);
    expect(await slugs()).toEqual(["swan-song", "swan-song-2021", "dune"]);
  });

  test("counts what is there twice once: to the letter, or without anybody who tells them apart", async () => {
    expect(await take([swanSong, swanSong])).toEqual([1, 0, 1]);
    expect(
      await take([
        { title: "Gone  with the Wind", year: 1939 },
        { title: "gone with the wind", year: 1939 },
      ]),
    ).toEqual([1, 0, 1]);
  });

  test("asks about what is nearly there, and about nothing that another row is", async () => {
    await take([
      { title: "The Fast & the Furious", year: 2001 },
      { title: "Amélie", year: 2001 },
      { title: "Rocky II", year: 1979 },
    ]);
    const rows = [
      { title: "Fast and the Furious, The", year: 2001 },
      { title: "Amelie", year: 2002 },
      { title: "Rocky 2", year: 1979 },
      { title: "The Fast & the Furoius", year: 2001 },
      { title: "Amelie", year: 2011 },
      { title: "Rocky III", year: 1979 },
      { title: "Amélie II", year: 2001 },
    ].map((row, i) => ({ ...row, row: i + 1, nth: 1 }));
    const compared = await compareMovies(db, { rows });
    expect(compared.ok && compared.value.near.map(({ row, like }) => [row, like[0]?.title])).toEqual([
      [1, "The Fast & the Furious"],
      [2, "Amélie"],
      [3, "Rocky II"],
      [4, "The Fast & the Furious"],
    ]);
    expect(
      await take([
        { title: "Amélie", year: 2001 },
        { title: "Amélie", year: 2002 },
      ]),
    ).toEqual([1, 1, 0]);
    expect(
      await take(
        [
          { title: "Rocky Two", year: 1979 },
          { title: "Rocky 2", year: 1979 },
        ],
        { isSame: true },
      ),
    ).toEqual([1, 0, 0]);
  });

  test("adds a batch once, however often it is sent", async () => {
    const entries = [
      { ...{ title: "Dune", year: 2021, cast: [], genres: ["Drama"], description: "", nth: 1 }, ...UNKNOWN },
      { ...{ title: "Dune", year: 2021, cast: [], genres: ["Drama"], description: "", nth: 2 }, ...UNKNOWN },
    ];
    const asked = { entries, defaultMinutes: null, status: "draft" as const, staff: await addAdmin(db), now };
    expect(await importMovies(db, asked)).toEqual({ ok: true, value: { added: 2, known: 0 } });
    expect(await importMovies(db, asked)).toEqual({ ok: true, value: { added: 0, known: 2 } });
    expect((await db.select().from(movies)).map(({ status, publishedAt }) => [status, publishedAt])).toEqual([
      ["draft", null],
      ["draft", null],
    ]);
  });

  test("is an admin's, and a batch is all or nothing", async () => {
    const owner = { ...(await addAdmin(db)), isAdmin: false };
    const entries = [
      { ...{ title: "Dune", year: 2021, cast: [], genres: [], description: "", nth: 1 }, ...UNKNOWN },
    ];
    const asked = { entries, defaultMinutes: null, status: "released" as const, staff: owner, now };
    expect(await importMovies(db, asked)).toEqual({ ok: false, code: "not-found" });
    expect(await slugs()).toEqual([]);
    expect(await importMovies(withoutGuard(db, "not-found"), asked)).toMatchObject({ ok: true });
  });

  test("adds none twice where two import at once", async () => {
    const entries = [
      { ...{ title: "Dune", year: 2021, cast: [], genres: [], description: "", nth: 1 }, ...UNKNOWN },
    ];
    const asked = { entries, defaultMinutes: null, status: "released" as const, staff: null, now };
    const other = () => importMovies(db, asked);
    expect(await importMovies(meanwhile(db, other), asked)).toEqual({ ok: false, code: "changed-meanwhile" });
    const others = () =>
      db.insert(movies).values({ slug: "dune-by-hand", title: "Dune", year: 2021, description: "" });
    const named = { ...asked, entries: entries.map((entry) => ({ ...entry, title: "Solaris" })) };
    expect(await importMovies(meanwhile(db, others), named)).toEqual({
      ok: false,
      code: "changed-meanwhile",
    });
    const twice = { ...asked, entries: entries.map((entry) => ({ ...entry, title: "Alien" })) };
    const byHand = () =>
      db.insert(movies).values({ slug: "alien-by-hand", title: "Alien", year: 2021, description: "" });
    expect(await importMovies(meanwhile(withoutGuard(db, "changed-meanwhile"), byHand), twice)).toMatchObject(
      { ok: true },
    );
    expect((await db.select().from(movies)).filter(({ title }) => title === "Alien")).toHaveLength(2);
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
      { defaultMinutes: 100 },
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
  expect(await take(list)).toEqual([1152, 0, 1]);
  expect(await take(list)).toEqual([0, 1152, 1]);
  expect(new Set(await slugs()).size).toBe(1152);
  const horror = await db.select().from(genres).where(eq(genres.slug, "horror"));
  expect(horror).toHaveLength(1);
});
