import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin, addOwner } from "@/lib/accounts/testing/staff";
import { addMovie } from "@/lib/catalogue/add-movie";
import { markMovies } from "@/lib/catalogue/mark-movies";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import { listMovieRows } from "./list-movie-rows";

const now = Date.UTC(2026, 10, 22);

describe.each(engines)("the list of movies on %s", (_name, open) => {
  const tag = `l${process.pid}x${Date.now()}`;
  const playing = `p${process.pid}x${Date.now()}`;
  let db: Database;
  let admin: StaffMember;
  let fixture: Fixture;

  beforeAll(async () => {
    db = open();
    admin = await addAdmin(db);
    fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
    await db
      .update(movies)
      .set({ title: `Delta ${playing}` })
      .where(eq(movies.id, fixture.movieId));
    for (const fields of [
      fieldsOf({ title: `The Alpha ${tag}`, year: 1930, durationMinutes: 60 }),
      fieldsOf({ title: `Beta ${tag}`, year: 1920, durationMinutes: null, status: "released" }),
      fieldsOf({ title: `Gamma ${tag}`, year: null, durationMinutes: 90, status: "archived" }),
    ])
      await addMovie(db, { staff: admin, fields, now });
  });

  const list = async (asked: Partial<Parameters<typeof listMovieRows>[1]> = {}) => {
    const all = { text: tag, status: null, genre: null, length: null, showtimes: null, sort: null, page: 1 };
    const { rows } = await listMovieRows(db, { staff: admin, ...all, now, ...asked });
    return rows.map(({ title }) => title.replace(` ${tag}`, ""));
  };

  it("shows drafts and archived ones too, A to Z without the article", async () => {
    expect(await list({ sort: "title" })).toEqual(["The Alpha", "Beta", "Gamma"]);
  });

  it("is sorted by year and length, what is unknown last either way", async () => {
    expect(await list({ sort: "year" })).toEqual(["Beta", "The Alpha", "Gamma"]);
    expect(await list({ sort: "-year" })).toEqual(["The Alpha", "Beta", "Gamma"]);
    expect(await list({ sort: "-length" })).toEqual(["Gamma", "The Alpha", "Beta"]);
  });

  it("is filtered by status and by whether the length is known", async () => {
    expect(await list({ status: "archived" })).toEqual(["Gamma"]);
    expect(await list({ length: "without" })).toEqual(["Beta"]);
  });

  it("counts and filters by the showtimes to come in the theaters that one runs", async () => {
    const owner = await addOwner(db, fixture.theaterId);
    const elsewhere = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const of = async (staff: StaffMember, showtimes: "with" | "without", at = now) =>
      (
        await listMovieRows(db, {
          ...{ staff, text: playing, status: null, genre: null, length: null, sort: "-showtimes", page: 1 },
          showtimes,
          now: at,
        })
      ).rows.some(({ id }) => id === fixture.movieId);
    expect(await of(admin, "with")).toBe(true);
    expect(await of(owner, "with")).toBe(true);
    expect(await of(elsewhere, "with")).toBe(false);
    expect(await of(owner, "with", now + 86_400_000)).toBe(false);
  });

  it("finds a movie under its new status at once", async () => {
    const { rows } = await listMovieRows(db, {
      ...{ staff: admin, text: tag, status: "draft", genre: null, length: null, showtimes: null },
      ...{ sort: null, page: 99, now },
    });
    await markMovies(db, {
      staff: admin,
      marks: rows.map(({ id }) => ({ movieId: id, status: "announced" })),
      now,
    });
    expect(await list({ status: "announced" })).toEqual(["The Alpha"]);
  });
});
