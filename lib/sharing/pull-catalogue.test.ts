import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { genres, movies } from "@/db/schema/catalogue";
import { findScans, watchStatements } from "@/db/testing/query-plans";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addGenre } from "@/lib/catalogue/add-genre";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { importMovies } from "@/lib/catalogue/import/import-movies";
import { changeMovies } from "@/lib/catalogue/mark-movies";
import { renameGenre } from "@/lib/catalogue/rename-genre";
import { savePoster } from "@/lib/catalogue/save-poster";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { fail } from "@/lib/result";
import { listChangedMovies } from "./list-changed-movies";
import type { Owner } from "./owner";
import { pullCatalogue } from "./pull-catalogue";
import { ownerOver } from "./testing/owner-over";

const now = Date.UTC(2026, 10, 30);

/** Of a colour that no test before has left in a database that several share. */
const onePicture = () => {
  const background = `#${randomBytes(3).toString("hex")}`;
  return sharp({ create: { width: 600, height: 900, channels: 3, background } })
    .png()
    .toBuffer();
};

describe.each(engines)("a catalogue that another database owns, on %s", (_name, open) => {
  let theirs: Database;
  let ours: Database;
  let staff: StaffMember;
  let owner: Owner;
  const tag = `c${process.pid}x${Date.now()}`;
  const titled = (title: string) => `${title} ${tag}`;

  beforeAll(async () => {
    [theirs, ours] = [openTestDatabase(), open()];
    staff = await addAdmin(theirs);
    owner = ownerOver(theirs);
  });

  const add = async (title: string, more: Parameters<typeof fieldsOf>[0] | object = {}) => {
    const fields = fieldsOf({ title: titled(title), status: "released", ...more });
    const made = await addMovie(theirs, { staff, fields, now });
    if (!made.ok) throw new Error(made.code);
    return made.value.movieId;
  };
  const edit = async (movieId: number, change: object) => {
    const record = await getMovieRecord(theirs, movieId);
    if (!record) throw new Error("no movie");
    const {
      id: _id,
      revision,
      poster: _poster,
      publishedAt: _at,
      ...fields
    } = record as typeof record & {
      publishedAt: number | null;
    };
    const edited = await editMovie(theirs, {
      movieId,
      revision,
      fields: { ...fields, ...change },
      staff,
      now,
    });
    expect(edited.ok).toBe(true);
  };
  const pull = async (by = owner) => {
    const pulled = await pullCatalogue(ours, { owner: by, now });
    if (!pulled.ok) throw new Error(pulled.code);
    return pulled.value;
  };
  const here = async (title: string) => {
    const [row] = await ours
      .select()
      .from(movies)
      .where(eq(movies.title, titled(title)));
    return row ? await getMovieRecord(ours, row.id) : null;
  };

  it("comes over in all that is shown of it, once, and no draft with it", async () => {
    await addGenre(theirs, { name: titled("Slapstick"), staff, now });
    const [genre] = await theirs
      .select()
      .from(genres)
      .where(eq(genres.name, titled("Slapstick")));
    const fields = {
      genreIds: [genre?.id ?? 0],
      description: "A train, twice.",
      cast: ["Buster Keaton"],
      year: 1926,
    };
    const movieId = await add("The General", fields);
    await add("Not yet", { status: "draft" });
    const saved = await savePoster(theirs, {
      ...{ staff, movieId, was: null, bytes: await onePicture(), store: null, now },
      crop: { x: 0, y: 0, width: 1, height: 1 },
    });
    expect(saved.ok).toBe(true);

    expect(await pull()).toMatchObject({ added: 1, refused: [] });
    const [there, taken] = [await getMovieRecord(theirs, movieId), await here("The General")];
    const { id: _a, genreIds: ownGenres, ...same } = taken as NonNullable<typeof taken>;
    expect(same).toEqual({
      ...same,
      ...{ description: there?.description, cast: there?.cast, year: 1926, slug: there?.slug },
      poster: there?.poster,
    });
    const names = await ours
      .select()
      .from(genres)
      .where(eq(genres.id, ownGenres[0] ?? 0));
    expect(names.map(({ name, slug }) => ({ name, slug }))).toEqual([
      { name: genre?.name, slug: genre?.slug },
    ]);
    expect(await here("Not yet")).toBeNull();
    const picture =
      taken?.poster && (await getPosterImage(ours, taken.poster.id, taken.poster.widths[0] ?? 0));
    expect(picture?.data?.length).toBeGreaterThan(100);

    expect(await pull()).toEqual({ added: 0, changed: 0, same: 0, archived: 0, refused: [] });
  });

  it("follows an edit, under another address too, and keeps the id here", async () => {
    const movieId = await add("Sherlock");
    await pull();
    const before = await here("Sherlock");
    await edit(movieId, { title: titled("Sherlock Jr."), slug: `sherlock-jr-${tag}` });
    expect(await pull()).toMatchObject({ added: 0, changed: 1 });
    const after = await here("Sherlock Jr.");
    expect(after).toMatchObject({ id: before?.id, slug: `sherlock-jr-${tag}` });
    expect(await here("Sherlock")).toBeNull();
  });

  it("follows a genre's new name, and an import", async () => {
    const [genre] = await theirs
      .select()
      .from(genres)
      .where(eq(genres.name, titled("Slapstick")));
    const name = titled("Knockabout");
    await renameGenre(theirs, { genreId: genre?.id ?? 0, was: genre?.name ?? "", name, staff, now });
    const entry = {
      originalTitle: null,
      releasedOn: null,
      durationMinutes: 60,
      genres: [],
      director: null,
      cast: [],
    };
    const entries = ["Cops", "The Goat", "Neighbors"].map((title) => ({
      ...{ ...entry, title: titled(title), year: 1921, certificate: null, description: "", nth: 1 },
    }));
    await importMovies(theirs, { entries, defaultMinutes: null, status: "released", staff, now });
    expect(await pull()).toMatchObject({ added: 3 });
    const renamed = await ours
      .select()
      .from(genres)
      .where(eq(genres.slug, genre?.slug ?? ""));
    expect(renamed.map((one) => one.name)).toEqual([name]);
    expect(await here("The Goat")).toMatchObject({ year: 1921, durationMinutes: 60 });
  });

  it("archives what is gone there, and deletes nothing", async () => {
    const [deleted, withdrawn] = [await add("One Week"), await add("Day Dreams")];
    await pull();
    await deleteMovie(theirs, { movieId: deleted, staff, now });
    await edit(withdrawn, { status: "draft" });
    expect(await pull()).toMatchObject({ archived: 2 });
    expect(await here("One Week")).toMatchObject({ status: "archived" });
    expect(await here("Day Dreams")).toMatchObject({ status: "archived" });
    await edit(withdrawn, { status: "released" });
    await pull();
    expect(await here("Day Dreams")).toMatchObject({ status: "released" });
  });

  it("leaves movies of our own alone, and mends what was changed here only once it changes there", async () => {
    const movieId = await add("Seven Chances");
    await pull();
    const mine = await addMovie(ours, {
      ...{ staff: null, now, fields: fieldsOf({ title: titled("Ours alone"), status: "released" }) },
    });
    expect(mine.ok).toBe(true);
    const taken = await here("Seven Chances");
    const marked = await changeMovies(ours, {
      ...{ movieIds: [taken?.id ?? 0], change: "archive", staff: await addAdmin(ours), now },
    });
    expect(marked.ok).toBe(true);
    await pull();
    expect(await here("Seven Chances")).toMatchObject({ status: "archived" });
    await edit(movieId, { description: "Seven." });
    await pull();
    expect(await here("Seven Chances")).toMatchObject({ status: "released", description: "Seven." });
    expect(await here("Ours alone")).toMatchObject({ status: "released" });
  });

  it("goes on from where it was heard of last once a page did not come, and takes nothing twice", async () => {
    await add("Our Hospitality");
    await add("Go West");
    const byOne = ownerOver(theirs, 1);
    let pages = 0;
    const small: Owner = {
      ...byOne,
      changes: (asked) => (++pages === 2 ? Promise.resolve(fail("down")) : byOne.changes(asked)),
    };
    expect(await pullCatalogue(ours, { owner: small, now })).toEqual({ ok: false, code: "down" });
    expect(await here("Our Hospitality")).not.toBeNull();
    expect(await here("Go West")).toBeNull();
    expect(await pull(small)).toMatchObject({ added: 1, same: 1 });
    expect(await pull()).toMatchObject({ added: 0, changed: 0, same: 0 });
  });

  it("takes no picture that is not the one that its address says, and comes for it again", async () => {
    const movieId = await add("The Navigator");
    await savePoster(theirs, {
      ...{ staff, movieId, was: null, bytes: await onePicture(), store: null, now },
      crop: { x: 0, y: 0, width: 1, height: 1 },
    });
    const forged: Owner = { ...owner, picture: async () => ({ ok: true, value: Buffer.from("another") }) };
    expect(await pullCatalogue(ours, { owner: forged, now })).toEqual({ ok: false, code: "no-sense" });
    expect(await here("The Navigator")).toMatchObject({ poster: null });
    await pull();
    expect((await here("The Navigator"))?.poster).not.toBeNull();
  });
});

it("looks through no table that grows with sales for what is new", async () => {
  const { db, statements } = watchStatements(openTestDatabase());
  await addMovie(db, { fields: fieldsOf({ status: "released" }), staff: null, now });
  statements.clear();
  const { until } = await listChangedMovies(db, { since: null, after: null, limit: 10 });
  await listChangedMovies(db, { since: until, after: null, limit: 10 });
  expect(statements.size).toBeGreaterThan(3);
  expect(await findScans(db, statements)).toEqual([]);
});
