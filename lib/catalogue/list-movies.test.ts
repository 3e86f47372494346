import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { genres, movieGenres, movies, posterImages, posters } from "@/db/schema/catalogue";
import { engines } from "@/db/testing/test-database";
import { getMovie } from "./get-movie";
import { getPosterImage } from "./get-poster-image";
import { listChoices } from "./list-choices";
import { listComingSoon } from "./list-coming-soon";
import { listGenres } from "./list-genres";
import { listMovies } from "./list-movies";
import { MOVIES_PER_PAGE } from "./movie-page";

describe.each(engines)("the catalogue on %s", (_name, open) => {
  const tag = `t${process.pid}x${Date.now()}`;
  let db: Database;

  beforeAll(async () => {
    db = open();
    await db.insert(posters).values({ id: `${tag}-poster`, tint: "#aa3322" });
    await db.insert(posterImages).values([
      { posterId: `${tag}-poster`, width: 640, data: Buffer.from("large") },
      { posterId: `${tag}-poster`, width: 320, data: Buffer.from("small") },
    ]);
    const [noir] = await db
      .insert(genres)
      .values({ slug: `${tag}-noir`, name: `${tag} Noir` })
      .returning();
    const movie = (title: string, more: Partial<typeof movies.$inferInsert> = {}) => ({
      slug: `${tag}-${title.toLowerCase().replaceAll(" ", "-")}`,
      title: `${title} ${tag}`,
      description: "",
      status: "released" as const,
      ...more,
    });
    const [detour] = await db
      .insert(movies)
      .values(
        movie("The Détour", { posterId: `${tag}-poster`, director: "Edgar G. Ulmer", cast: ["Ann Savage"] }),
      )
      .returning();
    await db
      .insert(movies)
      .values([
        movie("Draft", { status: "draft" }),
        movie("Archived", { status: "archived" }),
        movie("Later", { status: "announced", releasedOn: "2999-02-01" }),
        movie("Sooner", { status: "announced", releasedOn: "2999-01-01" }),
        ...Array.from({ length: 30 }, (_, i) => movie(`Serial ${String(i).padStart(2, "0")}`)),
      ]);
    await db.insert(movieGenres).values({ movieId: detour?.id ?? 0, genreId: noir?.id ?? 0 });
  });

  const search = (text: string, page = 1, genre: string | null = null) =>
    listMovies(db, { text: `${tag} ${text}`, genre, page });
  const names = (found: { movies: { title: string }[] }) =>
    found.movies.map(({ title }) => title.replace(` ${tag}`, ""));

  it("finds by the beginning of a title, without accents, by genre and by people", async () => {
    for (const text of ["deto", "DÉTOUR", "noir", "ulmer", "savage ann"]) {
      expect(names(await search(text)), text).toEqual(["The Détour"]);
    }
  });

  it("offers drafts to a picker, archived movies not, twenty at most", async () => {
    const offered = async (text: string) =>
      (await listChoices(db, `${tag} ${text}`)).map(({ title }) => title.replace(` ${tag}`, ""));
    expect(await offered("deto")).toEqual(["The Détour"]);
    expect(await offered("draft")).toEqual(["Draft"]);
    expect(await offered("archived")).toEqual([]);
    expect(await offered("serial")).toHaveLength(20);
    expect((await listChoices(db, " %_* ")).length).toBeLessThanOrEqual(20);
  });

  it("shows neither drafts nor archived movies in lists", async () => {
    expect(names(await search("draft"))).toEqual([]);
    expect(names(await search("archived"))).toEqual([]);
  });

  it("opens an archived movie by its address, never a draft", async () => {
    expect(await getMovie(db, `${tag}-archived`)).toMatchObject({ status: "archived" });
    expect(await getMovie(db, `${tag}-draft`)).toBeNull();
  });

  it("gives a movie its genres, poster and widths", async () => {
    expect(await getMovie(db, `${tag}-the-détour`)).toMatchObject({
      genres: [{ slug: `${tag}-noir`, name: `${tag} Noir` }],
      poster: { id: `${tag}-poster`, tint: "#aa3322", widths: [320, 640] },
      cast: ["Ann Savage"],
    });
    expect(await getMovie(db, `${tag}-sooner`)).toMatchObject({ genres: [], poster: null });
  });

  it("pages, and a page beyond the last is the last", async () => {
    const first = await search("serial");
    const second = await search("serial", 2);
    expect(first).toMatchObject({ total: 30, pageCount: 2 });
    expect(first.movies).toHaveLength(MOVIES_PER_PAGE);
    expect(second.movies).toHaveLength(6);
    expect(new Set([...names(first), ...names(second)]).size).toBe(30);
    expect(await search("serial", 99)).toEqual(second);
  });

  it("filters by genre and lists only genres that have something to show", async () => {
    expect(names(await listMovies(db, { text: "", genre: `${tag}-noir`, page: 1 }))).toEqual(["The Détour"]);
    expect(await listGenres(db)).toContainEqual({ slug: `${tag}-noir`, name: `${tag} Noir` });
  });

  it("survives whatever is typed", async () => {
    for (const text of ['"', "a OR", "NEAR(", "title:", "-", "a*b", "\0x", "\ud800", "x".repeat(100_000)]) {
      await expect(listMovies(db, { text, genre: null, page: 1 }), text.slice(0, 9)).resolves.toBeDefined();
    }
  });

  it("lists the announced, soonest first", async () => {
    const soon = names(await listComingSoon(db, { page: 1 }));
    expect(soon.indexOf("Sooner")).toBeLessThan(soon.indexOf("Later"));
  });

  it("answers a poster's bytes, or nothing", async () => {
    expect((await getPosterImage(db, `${tag}-poster`, 320))?.data?.toString()).toBe("small");
    expect(await getPosterImage(db, `${tag}-poster`, 321)).toBeUndefined();
  });
});
