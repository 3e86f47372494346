import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/catalogue";
import { messages, reminderOptOuts } from "@/db/schema/messages";
import { priceCards } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import { watchedMovies } from "@/db/schema/watching";
import { makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { addCustomer } from "@/lib/bookings/testing/reserved-seats";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { setOptOut } from "@/lib/messages/set-opt-out";
import { changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { publishShowtimes, withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { getWatch } from "./get-watch";
import { listWatched } from "./list-watched";
import { unwatchMovie } from "./unwatch-movie";
import { MOST_WATCHED, watchMovie } from "./watch-movie";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("a watch list on %s", (_, open) => {
  /** A movie whose only showtime is a draft, somebody who works there, and a customer. */
  async function stage() {
    const db = open();
    const scene = await makeFixture(db, { startsAt: now + 9 * DAY_MS });
    const { movieId, showtimeId } = scene;
    await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, showtimeId));
    const staff = await addAdmin(db);
    const { userId, email } = await addCustomer(db);
    const watch = (wantsLetter: boolean, at = now) =>
      watchMovie(db, { userId, movieId, wantsLetter, now: at });
    const publish = (at = now) => publishShowtimes(db, { showtimeIds: [showtimeId], staff, now: at });
    return { db, scene, movieId, showtimeId, staff, userId, email, watch, publish };
  }

  const lettersTo = (db: Database, email: string) =>
    db
      .select({ kind: messages.kind, payload: messages.payload })
      .from(messages)
      .where(eq(messages.to, email));

  it("keeps what was marked, the last first, until it is taken off", async () => {
    const { db, movieId, userId, watch } = await stage();
    const other = await makeFixture(db, { startsAt: now + DAY_MS });
    expect(await watch(true)).toEqual({ ok: true, value: { willTell: true } });
    await watchMovie(db, { userId, movieId: other.movieId, wantsLetter: true, now: now + 1 });
    const list = () => listWatched(db, { userId, now, limit: 10 });
    expect(await list()).toMatchObject([
      { id: other.movieId, isOnSale: true, wantsLetter: false },
      { id: movieId, isOnSale: false, wantsLetter: true },
    ]);
    await watch(false);
    expect(await getWatch(db, { userId, movieId })).toEqual({ isWatched: true, wantsLetter: false });
    await unwatchMovie(db, { userId, movieId });
    expect(await getWatch(db, { userId, movieId })).toEqual({ isWatched: false, wantsLetter: false });
    await db.update(movies).set({ status: "draft" }).where(eq(movies.id, other.movieId));
    expect(await list()).toEqual([]);
  });

  it("tells nobody of what is on sale already", async () => {
    const { db, email, watch, publish, showtimeId, staff } = await stage();
    await publish();
    expect(await watch(true)).toEqual({ ok: true, value: { willTell: false } });
    await withdrawShowtimes(db, { showtimeIds: [showtimeId], staff, now });
    await publish();
    expect(await lettersTo(db, email)).toEqual([]);
  });

  it("marks no draft, and nothing that is not there", async () => {
    const { db, movieId, userId, watch } = await stage();
    await db.update(movies).set({ status: "draft" }).where(eq(movies.id, movieId));
    expect(await watch(true)).toEqual({ ok: false, code: "not-found" });
    const unknown = { userId, movieId: 999_999_999, wantsLetter: true, now };
    expect(await watchMovie(db, unknown)).toEqual({ ok: false, code: "not-found" });
    expect((await watchMovie(withoutGuard(db, "not-found"), { ...unknown, movieId })).ok).toBe(true);
  });

  it("has an end", async () => {
    const { db, movieId, userId, watch } = await stage();
    const rows = await db
      .insert(movies)
      .values(
        Array.from({ length: MOST_WATCHED }, (__, i) => ({
          ...{ slug: `full-${userId}-${movieId}-${i}`, title: "Full", description: "" },
        })),
      )
      .returning({ id: movies.id });
    await db.insert(watchedMovies).values(rows.map(({ id }) => ({ userId, movieId: id, addedAt: now })));
    expect(await watch(false)).toEqual({ ok: false, code: "too-many" });
    const again = withoutGuard(db, "too-many");
    expect((await watchMovie(again, { userId, movieId, wantsLetter: false, now })).ok).toBe(true);
    await unwatchMovie(db, { userId, movieId: rows[0]?.id ?? 0 });
    expect((await watch(true)).ok).toBe(true);
  });

  it("writes once to who asked, in the batch that puts the first showtime on sale", async () => {
    const { db, scene, email, userId, movieId, showtimeId, staff, watch, publish } = await stage();
    const silent = await addCustomer(db);
    await watchMovie(db, { userId: silent.userId, movieId, wantsLetter: false, now });
    await watch(true);
    expect((await publish(now + HOUR_MS)).ok).toBe(true);
    const [theater] = await db.select().from(theaters).where(eq(theaters.id, scene.theaterId));
    const [movie] = await db.select().from(movies).where(eq(movies.id, movieId));
    expect(await lettersTo(db, email)).toEqual([
      {
        kind: "movie-on-sale",
        payload: {
          ...{ movieTitle: movie?.title, movieTitles: {}, movieSlug: movie?.slug, startsAt: scene.startsAt },
          ...{ timeZone: theater?.timeZone, theaterName: theater?.name, city: theater?.city },
        },
      },
    ]);
    expect(await lettersTo(db, silent.email)).toEqual([]);
    expect(await getWatch(db, { userId, movieId })).toEqual({ isWatched: true, wantsLetter: false });
    await withdrawShowtimes(db, { showtimeIds: [showtimeId], staff, now });
    await watch(false);
    await publish();
    expect(await lettersTo(db, email)).toHaveLength(1);
  });

  it("writes once more to who asks anew while it is not on sale, as when a movie comes back", async () => {
    const { db, email, userId, movieId, showtimeId, staff, watch, publish } = await stage();
    await watch(true);
    await publish();
    await withdrawShowtimes(db, { showtimeIds: [showtimeId], staff, now });
    expect(await watch(true)).toEqual({ ok: true, value: { willTell: true } });
    expect(await getWatch(db, { userId, movieId })).toEqual({ isWatched: true, wantsLetter: true });
    await publish();
    expect(await lettersTo(db, email)).toHaveLength(2);
  });

  it("promises no letter of what has come on sale since it was marked", async () => {
    const { db, scene, email, watch, publish, staff } = await stage();
    await watch(false);
    await publish();
    // from a page that was loaded before
    expect(await watch(true)).toEqual({ ok: true, value: { willTell: false } });
    const { movieId, screenId, layoutId, priceCardId } = scene;
    const parts = { movieId, screenId, layoutId, priceCardId, startsAt: now + 20 * DAY_MS };
    const next = await makeShowtime(db, parts, { state: "draft" });
    expect((await publishShowtimes(db, { showtimeIds: [next], staff, now })).ok).toBe(true);
    expect(await lettersTo(db, email)).toEqual([]);
  });

  it("writes of a showtime on sale that becomes this movie's, whether or not somebody has a seat there", async () => {
    const { db, movieId, email, staff, watch } = await stage();
    const { email: other, userId } = await addCustomer(db);
    const change = { movieId };
    for (const [to, isSold] of [
      [email, false],
      [other, true],
    ] as const) {
      if (isSold) await watchMovie(db, { userId, movieId, wantsLetter: true, now });
      else await watch(true);
      const elsewhere = await makeFixture(db, { startsAt: now + 3 * DAY_MS });
      const { showtimeId, seatIds, startsAt } = elsewhere;
      if (isSold) await bookSeats(db, elsewhere, { seatIds: seatIds.slice(0, 1), now });
      const edited = { showtimeId, change, revision: 1, staff, now };
      const done = isSold ? await changeSoldShowtime(db, edited) : await editShowtime(db, edited);
      expect(done.ok).toBe(true);
      expect(await lettersTo(db, to)).toMatchObject([{ kind: "movie-on-sale", payload: { startsAt } }]);
      // of a draft nobody is told
      await db.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, showtimeId));
    }
  });

  it("writes of what is scheduled on sale at once, and of no draft", async () => {
    const { db, scene, email, movieId, staff, watch } = await stage();
    await watch(true);
    const { screenId, priceCardId } = scene;
    await db.update(priceCards).set({ currency: "GBP" }).where(eq(priceCards.id, priceCardId));
    const wish = {
      movieId,
      screenId,
      priceCardId,
      format: "2D" as const,
      language: "English",
      subtitles: null,
    };
    const schedule = (days: number, state: "draft" | "on-sale") =>
      scheduleShowtime(db, {
        ...{ ...wish, accessibility: "", state, staff, now: now + days },
        start: { startsAt: now + days * DAY_MS },
      });
    expect((await schedule(3, "draft")).ok).toBe(true);
    expect(await lettersTo(db, email)).toEqual([]);
    expect((await schedule(4, "on-sale")).ok).toBe(true);
    expect(await lettersTo(db, email)).toMatchObject([{ payload: { startsAt: now + 4 * DAY_MS } }]);
  });

  it("writes to nobody who wants no reminders, or has no account any more", async () => {
    const { db, email, movieId, watch, publish } = await stage();
    await watch(true);
    const gone = await addCustomer(db);
    await watchMovie(db, { userId: gone.userId, movieId, wantsLetter: true, now });
    await db.update(users).set({ disabledAt: now }).where(eq(users.id, gone.userId));
    await db.insert(reminderOptOuts).values({ address: email, optedOutAt: now });
    await publish();
    for (const address of [email, gone.email]) expect(await lettersTo(db, address)).toEqual([]);
  });

  it("writes to who stopped reminders and asked for this letter afterwards, and not once they stop them again", async () => {
    const { db, email, staff, showtimeId, watch, publish } = await stage();
    const token = optOutPath(email).slice("/unsubscribe/".length);
    const stop = (at: number) => setOptOut(db, { token, wanted: false, now: at });
    await stop(now);
    await watch(true, now + 1);
    await publish(now + 2);
    expect(await lettersTo(db, email)).toHaveLength(1);
    await withdrawShowtimes(db, { showtimeIds: [showtimeId], staff, now });
    await watch(true, now + 3);
    await stop(now + 4);
    await publish(now + 5);
    expect(await lettersTo(db, email)).toHaveLength(1);
  });
});
