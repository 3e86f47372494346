import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { messages } from "@/db/schema/messages";
import { showtimes } from "@/db/schema/scheduling";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { changeMovies } from "@/lib/catalogue/mark-movies";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { publishShowtimes } from "@/lib/programme/publish-showtimes";
import { tellOwed } from "./tell-owed";
import { watchMovie } from "./watch-movie";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a movie that is a draft no more on %s", (_, open) => {
  /** Watched while it was seen, and a draft by now; its only showtime has been put on sale since. */
  async function stage() {
    const db = open();
    const { movieId, showtimeId, startsAt } = await makeFixture(db, { startsAt: now + 9 * DAY_MS });
    await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, showtimeId));
    const staff = await addAdmin(db);
    const { userId, email } = await addCustomer(db);
    await watchMovie(db, { userId, movieId, wantsLetter: true, now });
    await db.update(movies).set({ status: "draft" }).where(eq(movies.id, movieId));
    expect((await publishShowtimes(db, { showtimeIds: [showtimeId], staff, now })).ok).toBe(true);
    const release = () => changeMovies(db, { movieIds: [movieId], change: "release", staff, now });
    return { db, email, startsAt, release };
  }
  const lettersTo = (db: Database, email: string) =>
    db
      .select({ kind: messages.kind, payload: messages.payload })
      .from(messages)
      .where(eq(messages.to, email));

  it("is told to who watches it, once, whoever looks; by its release alone it is not (twin)", async () => {
    const { db, email, startsAt, release } = await stage();
    await tellOwed(db, { now });
    expect(await lettersTo(db, email)).toEqual([]);
    expect(await release()).toMatchObject({ ok: true });
    expect(await lettersTo(db, email)).toEqual([]);
    await Promise.all([tellOwed(db, { now }), tellOwed(db, { now })]);
    expect(await lettersTo(db, email)).toMatchObject([{ kind: "movie-on-sale", payload: { startsAt } }]);
    await tellOwed(db, { now: now + HOUR_MS });
    expect(await lettersTo(db, email)).toHaveLength(1);
  });

  it("is told to nobody when all of it has begun by then", async () => {
    const { db, email, startsAt, release } = await stage();
    await release();
    await tellOwed(db, { now: startsAt });
    expect(await lettersTo(db, email)).toEqual([]);
  });
});
