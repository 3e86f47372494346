import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { showtimes } from "@/db/schema/scheduling";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { markMovies } from "@/lib/catalogue/mark-movies";
import { HOUR_MS } from "@/lib/clock-units";
import { publishShowtimes, withdrawShowtimes } from "./publish-showtimes";
import { scheduleShowtime } from "./schedule-showtime";

const now = Date.UTC(2026, 10, 22, 12);

const publishedAt = async (db: Database, table: typeof movies | typeof showtimes, id: number) =>
  (await db.select({ at: table.publishedAt }).from(table).where(eq(table.id, id)).get())?.at;

describe.each(engines)("when it was first published on %s", (_, open) => {
  it("is kept of a showtime, also when it is withdrawn and put on sale again", async () => {
    const db = open();
    const staff = await addAdmin(db);
    const { movieId, screenId, priceCardId } = await makeFixture(db, { startsAt: now + HOUR_MS });
    const wish = {
      movieId,
      screenId,
      priceCardId,
      format: "2D",
      language: "English",
      subtitles: "",
    } as const;
    const schedule = async (hours: number, state: "draft" | "on-sale") => {
      const start = { startsAt: now + hours * HOUR_MS };
      const made = await scheduleShowtime(db, {
        ...wish,
        accessibility: "relaxed,captions",
        start,
        state,
        staff,
        now,
      });
      return made.ok ? made.value.showtimeId : 0;
    };
    expect(await publishedAt(db, showtimes, await schedule(5, "on-sale"))).toBe(now);
    const id = await schedule(10, "draft");
    expect(await publishedAt(db, showtimes, id)).toBeNull();
    const them = { showtimeIds: [id], staff };
    expect((await publishShowtimes(db, { ...them, now: now + 1 })).ok).toBe(true);
    expect((await withdrawShowtimes(db, { ...them, now: now + 2 })).ok).toBe(true);
    expect((await publishShowtimes(db, { ...them, now: now + 3 })).ok).toBe(true);
    const row = await db.select().from(showtimes).where(eq(showtimes.id, id)).get();
    expect(row).toMatchObject({ publishedAt: now + 1, accessibility: "captions,relaxed" });
  });

  it("is kept of a movie, whatever becomes of it", async () => {
    const db = open();
    const staff = await addAdmin(db);
    const fields = {
      ...{ title: "Safety Last!", slug: `safety-${Date.now()}-${Math.random().toString(36).slice(2)}` },
      ...{ description: "", director: null, cast: [], year: null, durationMinutes: null, certificate: null },
      ...{ releasedOn: null, trailerUrl: null, status: "draft" as const, genreIds: [] },
    };
    const added = await addMovie(db, { fields, staff, now });
    const movieId = added.ok ? added.value.movieId : 0;
    expect(await publishedAt(db, movies, movieId)).toBeNull();
    const edit = async (status: "announced" | "draft", at: number) => {
      const { revision = 0 } = (await getMovieRecord(db, movieId)) ?? {};
      await editMovie(db, { movieId, revision, fields: { ...fields, status }, staff, now: at });
      return publishedAt(db, movies, movieId);
    };
    expect(await edit("announced", now + 1)).toBe(now + 1);
    expect(await edit("draft", now + 2)).toBe(now + 1);
    await markMovies(db, { marks: [{ movieId, status: "released" }], staff, now: now + 3 });
    expect(await publishedAt(db, movies, movieId)).toBe(now + 1);
    const at = await addMovie(db, { fields: { ...fields, slug: null, status: "released" }, staff, now });
    expect(await publishedAt(db, movies, at.ok ? at.value.movieId : 0)).toBe(now);
  });
});
