import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { genres, movies } from "@/db/schema/catalogue";
import { promoCodeMovies, promoCodes } from "@/db/schema/pricing";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addBooking } from "@/lib/accounts/testing/bookings";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { newReference } from "@/lib/id";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { addMovie } from "./add-movie";
import { duplicateMovie } from "./duplicate-movie";
import { editMovie } from "./edit-movie";
import { getMovieRecord } from "./get-movie-record";
import { markMovies } from "./mark-movies";
import { fieldsOf } from "./testing/movies";

const now = Date.UTC(2026, 10, 22);

describe.each(engines)("the catalogue's movies on %s", (_name, open) => {
  const tag = `t${process.pid}x${Date.now()}`;
  let db: Database;
  let admin: StaffMember;
  let genreIds: number[];
  let count = 0;

  beforeAll(async () => {
    db = open();
    admin = await addAdmin(db);
    const rows = await db
      .insert(genres)
      .values([
        { slug: `${tag}-noir`, name: `${tag} Noir` },
        { slug: `${tag}-thriller`, name: `${tag} Thriller` },
      ])
      .returning();
    genreIds = rows.map(({ id }) => id);
  });

  const titled = () => `The Third Man ${tag} ${count++}`;
  async function add(more = {}): Promise<number> {
    const made = await addMovie(db, { staff: admin, fields: fieldsOf({ title: titled(), ...more }), now });
    if (!made.ok) throw new Error(made.code);
    return made.value.movieId;
  }
  const entriesOf = (movieId: number) =>
    db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, String(movieId)))
      .then((rows) => rows.filter(({ objectType }) => objectType === "movie"));

  it("adds a movie with its genres, at an address made of its title, and says so in the log", async () => {
    const title = titled();
    const movieId = await add({ title, genreIds });
    const record = await getMovieRecord(db, movieId);
    expect(record).toMatchObject({ title, genreIds, revision: 1 });
    expect(record?.slug).toMatch(/^the-third-man-t/);
    const twin = await getMovieRecord(db, await add({ title, year: null }));
    expect(twin?.slug).toBe(`${record?.slug}-2`);
    expect((await entriesOf(movieId)).map(({ action, userId }) => [action, userId])).toEqual([
      ["movie.added", admin.userId],
    ]);
  });

  it("refuses an address that another movie has, and a genre that is gone", async () => {
    const taken = (await getMovieRecord(db, await add()))?.slug ?? "";
    const movieId = await add();
    const fields = fieldsOf({ slug: taken });
    expect(await addMovie(db, { staff: admin, fields, now })).toEqual({ ok: false, code: "slug-taken" });
    const edit = { staff: admin, movieId, revision: 1, now };
    expect(await editMovie(db, { ...edit, fields })).toEqual({ ok: false, code: "slug-taken" });
    expect(await editMovie(db, { ...edit, fields: fieldsOf({ genreIds: [999_999_999] }) })).toEqual({
      ok: false,
      code: "unknown-genre",
    });
    expect((await getMovieRecord(db, movieId))?.revision).toBe(1);
  });

  it("saves an edit once: whoever edited the same is told, and nothing of theirs is lost", async () => {
    const movieId = await add({ genreIds });
    const first = fieldsOf({ title: "First", genreIds: genreIds.slice(0, 1), slug: `${tag}-first` });
    const edit = { staff: admin, movieId, revision: 1, now };
    expect(await editMovie(db, { ...edit, fields: first })).toMatchObject({ ok: true });
    expect(await editMovie(db, { ...edit, fields: fieldsOf({ title: "Second" }) })).toEqual({
      ok: false,
      code: "stale",
    });
    expect(await getMovieRecord(db, movieId)).toMatchObject({ ...first, revision: 2 });
    const edited = (await entriesOf(movieId)).find(({ action }) => action === "movie.edited");
    expect(edited?.details).toMatchObject({ after: { title: "First", genreIds: genreIds.slice(0, 1) } });
    expect(Object.keys(edited?.details.after as object)).not.toContain("director");
  });

  it("turns away an owner, and an admin who is one no longer", async () => {
    const fixture = await makeFixture(db, { startsAt: now });
    const owner = await addOwner(db, fixture.theaterId);
    const movieId = await add();
    for (const staff of [owner, { ...owner, isAdmin: true }]) {
      const input = { staff, movieId, revision: 1, fields: fieldsOf(), now };
      const refused = { ok: false, code: "not-found" };
      expect(await editMovie(db, input)).toEqual(refused);
      expect(await addMovie(db, input)).toEqual(refused);
      expect(await duplicateMovie(db, input)).toEqual(refused);
      expect(await deleteMovie(db, input)).toEqual(refused);
      expect(await markMovies(db, { ...input, marks: [{ movieId, status: "archived" }] })).toEqual(refused);
    }
    expect(await getMovieRecord(db, movieId)).toMatchObject({ status: "draft", revision: 1 });
  });

  it("duplicates everything but the address, as a draft", async () => {
    const movieId = await add({ genreIds, status: "released" });
    const copy = await duplicateMovie(db, { staff: admin, movieId, now });
    const [from, to] = [
      await getMovieRecord(db, movieId),
      copy.ok && (await getMovieRecord(db, copy.value.movieId)),
    ];
    expect(to).toMatchObject({ title: `${from?.title} (copy)`, genreIds, status: "draft", cast: from?.cast });
    expect(to ? to.slug : "").not.toBe(from?.slug);
  });

  it("marks many movies at once and can take it back, but not over a later edit", async () => {
    const [one, two, three] = [
      await add(),
      await add({ status: "released" }),
      await add({ status: "archived" }),
    ];
    const marks = [one, two, three].map((movieId) => ({ movieId, status: "archived" as const }));
    const marked = await markMovies(db, { staff: admin, marks, now });
    if (!marked.ok) throw new Error(marked.code);
    expect(marked.value.undo).toEqual([
      { movieId: one, status: "draft", revision: 2 },
      { movieId: two, status: "released", revision: 2 },
    ]);
    expect(await markMovies(db, { staff: admin, marks: marked.value.undo, now })).toMatchObject({
      ok: true,
    });
    expect((await getMovieRecord(db, two))?.status).toBe("released");
    expect(
      await markMovies(db, { staff: admin, marks: [{ ...marks[1], revision: 2 } as never], now }),
    ).toEqual({
      ok: false,
      code: "stale",
    });
  });

  it("deletes a movie that was never scheduled", async () => {
    const movieId = await add({ genreIds });
    expect(await deleteMovie(db, { staff: admin, movieId, now })).toEqual({
      ok: true,
      value: { urls: [] },
    });
    expect(await getMovieRecord(db, movieId)).toBeNull();
    expect((await entriesOf(movieId)).map(({ action }) => action)).toEqual(["movie.added", "movie.deleted"]);
  });

  it("keeps a movie that a promotion code is limited to, or the code would be good for all of them", async () => {
    const movieId = await add();
    const code = newReference();
    const [promo] = await db
      .insert(promoCodes)
      .values({ code, basisPoints: 1_000, createdAt: 0 })
      .returning();
    const promoCodeId = promo?.id ?? 0;
    await db.insert(promoCodeMovies).values({ promoCodeId, movieId });
    expect(await deleteMovie(db, { staff: admin, movieId, now })).toEqual({ ok: false, code: "has-codes" });
    const bare = async () => db.delete(movies).where(eq(movies.id, movieId));
    await expect(bare()).rejects.toThrow();
    await db.delete(promoCodeMovies).where(eq(promoCodeMovies.promoCodeId, promoCodeId));
    expect(await deleteMovie(db, { staff: admin, movieId, now })).toMatchObject({ ok: true });
  });

  it("keeps a movie with showtimes or sales, and so does the database by itself", async () => {
    const fixture = await makeFixture(db, { startsAt: now });
    const { movieId } = fixture;
    const input = { staff: admin, movieId, now };
    expect(await deleteMovie(db, input)).toEqual({ ok: false, code: "has-showtimes" });
    await addBooking(db, fixture, { email: "a@example.com", userId: null });
    expect(await deleteMovie(db, input)).toEqual({ ok: false, code: "has-sales" });
    const bare = async () => db.delete(movies).where(eq(movies.id, movieId));
    await expect(bare()).rejects.toThrow();
    expect(await getMovieRecord(db, movieId)).not.toBeNull();
  });
});
