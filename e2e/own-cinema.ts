import { openDatabase } from "../db/client";
import { makeCinema, type TestCinema } from "../db/testing/cinema";

const DAY_MS = 86_400_000;

/** A theater with one small screen and a showtime in some days, all of this test alone. */
export async function openOwnCinema(): Promise<TestCinema & { href: string }> {
  const db = openDatabase(process.env.DATABASE_URL ?? "file:.test/browser-tests.db");
  const startsAt = Math.floor(Date.now() / DAY_MS + 6) * DAY_MS + DAY_MS * 0.8;
  const cinema = await makeCinema(db, { startsAt });
  db.engine.close();
  return { ...cinema, href: `/showtimes/${cinema.showtimeId}` };
}
