import { type Database, openDatabase } from "@/db/client";
import { daysOf } from "@/lib/server/retention/kept";
import { atMost, type Row } from "./row";
import { DAYS } from "./year/draw-year";
import { openYear } from "./year/open-year";
import { CLICKS_A_DAY, DAYS_AHEAD, TIDIED_EVERY_DAYS } from "./year/robots";

/** Of a year with a million and a half of tickets: what is kept of it for good. */
const MOST_MB = 4_500;

/** What a year of a ten-screen cinema takes on the disk, with robots that click all day and what is forgotten of that. */
export async function benchSize(say: (words: string) => void, days = DAYS): Promise<Row[]> {
  const db = openDatabase(`file:${await openYear(say, days)}`);
  try {
    const [bytes, made] = [await sizeOf(db), CLICKS_A_DAY * days];
    const keptDays = daysOf("holds") + DAYS_AHEAD + TIDIED_EVERY_DAYS;
    const year = days === DAYS ? "a year" : `${days} days`;
    return [
      atMost(`${year} of a ten-screen cinema, on disk`, "MB", bytes / 1e6, (MOST_MB * days) / DAYS, 1),
      atMost(`holds left of ${made} that robots made`, "", await count(db, HELD), CLICKS_A_DAY * keptDays, 1),
      atMost(
        "other rows of theirs that are to be forgotten",
        "",
        await count(db, LATER),
        CLICKS_A_DAY * OTHERS,
        1,
      ),
    ];
  } finally {
    db.engine.close();
  }
}

/** All that is in the file, pages that are free again as well. */
async function sizeOf(db: Database): Promise<number> {
  const [[pages] = [0]] = await db.values<[number]>("pragma page_count");
  const [[bytes] = [0]] = await db.values<[number]>("pragma page_size");
  return pages * bytes;
}

/** Limits and what was tried, each a row a click; every tenth click a link and a session. */
const OTHERS =
  2 * (daysOf("throttles") + TIDIED_EVERY_DAYS) +
  0.1 * (daysOf("email_links") + TIDIED_EVERY_DAYS + 1) +
  0.1 * (30 + TIDIED_EVERY_DAYS);

const HELD = "select count(*) from holds where network is not null";
const LATER = `select (select count(*) from throttles) + (select count(*) from hold_repeats) + (select count(*) from email_links)
  + (select count(*) from sessions)`;

const count = async (db: Database, sql: string): Promise<number> =>
  (await db.values<[number]>(sql))[0]?.[0] ?? 0;
