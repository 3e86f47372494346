import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addGenre } from "./add-genre";
import { addMovie } from "./add-movie";
import { getMovieRecord } from "./get-movie-record";
import { listGenreRows } from "./list-genre-rows";
import { listMovies } from "./list-movies";
import { removeGenre } from "./remove-genre";
import { renameGenre } from "./rename-genre";
import { tagMovies } from "./tag-movies";
import { fieldsOf } from "./testing/movies";

const now = Date.UTC(2026, 10, 22);

describe.each(engines)("genres on %s", (_name, open) => {
  const tag = `g${process.pid}x${Date.now()}`;
  let db: Database;
  let staff: StaffMember;
  beforeAll(async () => {
    db = open();
    staff = await addAdmin(db);
  });

  const find = async (name: string) => (await listGenreRows(db)).find((row) => row.name === name);
  async function add(word: string) {
    const name = `${word} ${tag}`;
    await addGenre(db, { staff, name, now });
    const row = await find(name);
    if (!row) throw new Error("no genre");
    return row;
  }
  async function addTagged(title: string, genreIds: number[]): Promise<number> {
    const fields = fieldsOf({ title: `${title} ${tag}`, genreIds, status: "released" });
    const made = await addMovie(db, { staff, fields, now });
    if (!made.ok) throw new Error(made.code);
    return made.value.movieId;
  }
  const search = async (text: string) =>
    (await listMovies(db, { text: `${text} ${tag}`, genre: null, page: 1 })).movies.map(({ id }) => id);

  it("are added once, whatever the case", async () => {
    const { name } = await add("Mystery");
    expect(await addGenre(db, { staff, name: name.toUpperCase(), now })).toEqual({
      ok: false,
      code: "name-taken",
    });
  });

  it("are renamed everywhere, and the search knows at once", async () => {
    const { id, name, slug } = await add("Scary");
    const movie = await addTagged("Renamed", [id]);
    const rename = { staff, genreId: id, was: name, name: `Horrible ${tag}`, now };
    expect(await renameGenre(db, rename)).toEqual({ ok: true, value: null });
    expect(await search("horrible")).toEqual([movie]);
    expect(await search("scary")).toEqual([]);
    expect(await find(`Horrible ${tag}`)).toMatchObject({ slug, movies: 1 });
    expect(await renameGenre(db, { ...rename, name: "Other" })).toEqual({ ok: false, code: "stale" });
  });

  it("are deleted when no movie has them, and only then", async () => {
    const { id } = await add("Unused");
    const used = await add("Used");
    await addTagged("Tagged", [used.id]);
    expect(await removeGenre(db, { staff, genreId: id, intoId: null, now })).toEqual({
      ok: true,
      value: null,
    });
    expect(await removeGenre(db, { staff, genreId: used.id, intoId: null, now })).toEqual({
      ok: false,
      code: "in-use",
    });
  });

  it("are merged: the movies of one have the other, each once, and are found by it", async () => {
    const [from, into] = [await add("Funny"), await add("Comical")];
    const [one, both] = [await addTagged("One", [from.id]), await addTagged("Both", [from.id, into.id])];
    const merge = { staff, genreId: from.id, intoId: into.id, now };
    expect(await removeGenre(db, { ...merge, intoId: from.id })).toEqual({
      ok: false,
      code: "unknown-genre",
    });
    expect(await removeGenre(db, merge)).toEqual({ ok: true, value: null });
    expect(await find(from.name)).toBeUndefined();
    expect((await find(into.name))?.movies).toBe(2);
    expect((await search("comical")).sort()).toEqual([one, both].sort());
    expect((await getMovieRecord(db, one))?.revision).toBe(2);
  });

  it("are given to many movies at once, and taken back from those that did not have them", async () => {
    const { id } = await add("Western");
    const [had, had2] = [await addTagged("Had", [id]), await addTagged("Bare", [])];
    const input = { staff, movieIds: [had, had2], genreId: id, now };
    expect(await tagMovies(db, { ...input, isOn: true })).toEqual({ ok: true, value: { changed: [had2] } });
    expect(await tagMovies(db, { ...input, movieIds: [had2], isOn: false })).toMatchObject({ ok: true });
    expect((await getMovieRecord(db, had))?.genreIds).toEqual([id]);
    expect((await getMovieRecord(db, had2))?.genreIds).toEqual([]);
  });
});
