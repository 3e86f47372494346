import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { tellWatchers } from "./tell-watchers";

/**
 * Tells whoever asked of what has come on sale by no showtime of its own: a movie that was a draft, with showtimes on sale, and is
 * none any more. Each is told once, whoever looks.
 */
export async function tellOwed(db: Database, { now }: { now: number }): Promise<void> {
  const rows = await db.values<[number]>(sql`
    select distinct movie_id from watched_movies where asked_at is not null and told_at is null
      and movie_id in (select movie_id from showtimes where starts_at > ${now} and state = 'on-sale')
      and movie_id not in (select id from movies where status = 'draft')`);
  if (rows.length === 0) return;
  const movieIds = JSON.stringify(rows.map(([id]) => id));
  const theirs = sql`(select id from showtimes where movie_id in (select value from json_each(${movieIds}))
    and starts_at > ${now})`;
  await write(db, tellWatchers(db, theirs, now));
}
