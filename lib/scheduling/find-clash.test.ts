import { beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { makeCinema, type TestCinema } from "@/db/testing/cinema";
import { openTestDatabase } from "@/db/testing/test-database";
import { findClash } from "./find-clash";
import { scheduleShowtime } from "./schedule-showtime";

const now = Date.UTC(2026, 10, 22, 12);
const HALF_PAST_SEVEN = Date.UTC(2026, 10, 24, 19, 30);
let db: Database;
let cinema: TestCinema;

const wish = (localTime: string) => ({
  movieId: cinema.movieId,
  screenId: cinema.screenId,
  localDate: "2026-11-24",
  localTime,
});

beforeAll(async () => {
  db = openTestDatabase();
  // runs from 19:30 to 21:30 and is cleaned until 21:45; the movie wished for needs 105 minutes in all
  cinema = await makeCinema(db, { startsAt: HALF_PAST_SEVEN });
});

test("names the showtime that stands in the way, and until when", async () => {
  expect(await findClash(db, wish("21:44"))).toEqual({
    title: "The General",
    startsAt: HALF_PAST_SEVEN,
    occupiedUntil: HALF_PAST_SEVEN + 135 * 60_000,
    timeZone: "Europe/London",
  });
});

test("finds nothing just before and just after, where scheduling succeeds too", async () => {
  for (const localTime of ["17:45", "21:45"]) {
    expect(await findClash(db, wish(localTime)), localTime).toBeNull();
    const rest = { priceCardId: cinema.priceCardId, format: "2D", language: "English" } as const;
    const more = { subtitles: null, state: "draft", userId: null, now } as const;
    expect(await scheduleShowtime(db, { ...wish(localTime), ...rest, ...more })).toMatchObject({ ok: true });
  }
});

test("has nothing to say of a screen, a movie or a time that does not exist", async () => {
  expect(await findClash(db, { ...wish("20:00"), screenId: 999_999 })).toBeNull();
  expect(await findClash(db, { ...wish("20:00"), movieId: 999_999 })).toBeNull();
  expect(await findClash(db, wish("25:00"))).toBeNull();
});
