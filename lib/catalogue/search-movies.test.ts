import { eq, like, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies, searchWords } from "@/db/schema/catalogue";
import { engines } from "@/db/testing/test-database";
import { indexWords } from "@/lib/search/words";
import { listMovies } from "./list-movies";
import { listMoviesFrom } from "./list-movies-from";
import { movieWords } from "./movie-words";

type Told = { title: string; originalTitle?: string; director?: string; cast?: string[] };

describe.each(engines)("search for movies on %s", (_name, open) => {
  const tag = `s${process.pid}x${Date.now()}`;
  let db: Database;

  const row = (told: Told, n: number) => ({
    ...{ cast: [], description: "", status: "released" as const, slug: `${tag}-${n}-${told.title}` },
    ...told,
    ...movieWords({ ...told, cast: [...(told.cast ?? []), tag] }),
  });
  const add = (...all: Told[]) => db.insert(movies).values(all.map(row)).returning({ id: movies.id });
  const find = (text: string) => listMovies(db, { text: `${tag} ${text}`, genre: null, page: 1 });
  const titles = async (text: string) => (await find(text)).movies.map(({ title }) => title);

  beforeAll(async () => {
    db = open();
    const made = await add(
      { title: "Kaleidoskop" },
      { title: "The Kaleidoskop Affair" },
      { title: "Zwielicht", originalTitle: "Crépuscule", director: "Ottoline Brackenbury" },
      { title: "Grandmarnier", cast: ["Wilhelmina Fotheringay"] },
      { title: "From Dusk", director: "Kaleidoskopis" },
    );
    const [genre] = await db
      .insert(genres)
      .values({ slug: `${tag}-g`, name: "Swashbuckler", searchName: indexWords("Swashbuckler") })
      .returning();
    await db.insert(movieGenres).values({ movieId: made[3]?.id ?? 0, genreId: genre?.id ?? 0 });
  });

  it.each([
    ["kaleidsokop", "Kaleidoskop"],
    ["caleidoskop", "Kaleidoskop"],
    ["kaleidoskopp", "Kaleidoskop"],
    ["zwielcht", "Zwielicht"],
    ["crepuscule", "Zwielicht"],
    ["crepscule", "Zwielicht"],
    ["brackenbery", "Zwielicht"],
    ["fotheringey", "Grandmarnier"],
    ["swashbukler", "Grandmarnier"],
    ["marnier", "Grandmarnier"],
    ["form dusk", "From Dusk"],
  ])("finds by %s", async (text, title) => {
    expect(await titles(text)).toContain(title);
  });

  it("ranks whole words of a title before beginnings, those before people, and the shorter title first", async () => {
    const word = `k${tag.replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`;
    await add(
      { title: "A Letter", director: `Ann ${word}` },
      { title: `${word}ova` },
      { title: `The ${word} Affair` },
      { title: word },
    );
    const found = await listMovies(db, { text: word, genre: null, page: 1 });
    expect(found.movies.map(({ title }) => title)).toEqual([
      word,
      `The ${word} Affair`,
      `${word}ova`,
      "A Letter",
    ]);
  });

  it("says by which words, and whether they are merely similar", async () => {
    expect(await find("kaleidoskop")).toMatchObject({
      isSimilar: false,
      words: expect.arrayContaining(["kaleidoskop"]),
    });
    expect(await find("kaleidsokop")).toMatchObject({
      isSimilar: true,
      words: expect.arrayContaining(["kaleidoskop"]),
    });
  });

  it("takes no number for another, and what is typed well for nothing else", async () => {
    expect(await titles("kaleidoskop 2")).toEqual([]);
    expect(await titles("dusk")).toEqual(["From Dusk"]);
  });

  it("forgets the words of what is renamed or deleted, as long as nothing else has them", async () => {
    const [gone] = await add({ title: "Quuxbramble Dusk" });
    const words = () =>
      db.select({ word: searchWords.word }).from(searchWords).where(like(searchWords.word, "quuxbr%"));
    expect(await words()).toHaveLength(1);
    const renamed = { title: "Quuxbrimble Dusk" };
    const { searchTitle } = movieWords(renamed);
    await db
      .update(movies)
      .set({ ...renamed, searchTitle })
      .where(eq(movies.id, gone?.id ?? 0));
    expect(await words()).toEqual([{ word: "quuxbrimble" }]);
    await db.delete(movies).where(eq(movies.id, gone?.id ?? 0));
    expect(await words()).toEqual([]);
    expect(await titles("dusk")).toEqual(["From Dusk"]);
    const left = sql`select count(*) from words_search where words_search match '"quuxbr"'`;
    expect(await db.values(left)).toEqual([[0]]);
  });

  it.each(["pagewise", "pagewyse"])("goes on behind a movie for %s, while others are added", async (text) => {
    const mark = `${tag}${text}`.replace(/\d/g, "");
    await add(...["b", "d", "f", "h"].map((letter) => ({ title: `Pagewise ${letter} ${mark}` })));
    const asked = { text: `${text} ${mark}`, genre: null, ids: null, limit: 2 };
    const first = await listMoviesFrom(db, { ...asked, after: null });
    await add({ title: `Pagewise a ${mark}` }, { title: `Pagewise g ${mark}` });
    const second = await listMoviesFrom(db, { ...asked, after: first.next });
    const third = await listMoviesFrom(db, { ...asked, after: second.next });
    const letters = [first, second, third].map((page) => page.movies.map(({ title }) => title.split(" ")[1]));
    expect(letters).toEqual([["b", "d"], ["f", "g"], ["h"]]);
    expect(third.next).toBeNull();
  });
});
