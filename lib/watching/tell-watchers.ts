import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { postFound } from "@/lib/outbox";
import { textsOf } from "@/lib/translations/translated";

/**
 * The steps that write to whoever asked to be told when a movie goes on sale, each once: for the batch that puts showtimes
 * on sale, or makes them another movie's, after it has. `showtimes` are theirs by id.
 */
export function tellWatchers(db: Database, showtimes: SQL, now: number) {
  const found = sql`
    select users.email as "to", movies.id || ' ' || users.email as topic, json_object(
      'movieTitle', movies.title, 'movieTitles', json(${textsOf("movie.title", sql`movies.id`)}),
      'movieSlug', movies.slug, 'startsAt', showtimes.starts_at,
      'timeZone', theaters.time_zone, 'theaterName', theaters.name, 'city', theaters.city) as payload
    from watched_movies join users on users.id = watched_movies.user_id and users.disabled_at is null
    join movies on movies.id = watched_movies.movie_id
    join showtimes on showtimes.id = (select id from showtimes where ${isOfThem(showtimes)}
      and showtimes.movie_id = watched_movies.movie_id order by starts_at, id limit 1)
    join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
    where ${isOwedFor(showtimes)} and not exists (select 1 from reminder_opt_outs
      where address = users.email and opted_out_at >= watched_movies.asked_at)`;
  return [
    postFound(db, "movie-on-sale", found, now),
    db.run(sql`update watched_movies set told_at = ${now}
      where ${isOwedFor(showtimes)}`),
  ];
}

/** Condition on `watched_movies`: they asked, were not told, and their movie is among those of the showtimes. */
const isOwedFor = (
  showtimes: SQL,
): SQL => sql`watched_movies.asked_at is not null and watched_movies.told_at is null
  and watched_movies.movie_id in (select movie_id from showtimes where ${isOfThem(showtimes)})`;

/** On sale, of a movie that customers see. */
const isOfThem = (showtimes: SQL): SQL => sql`showtimes.id in ${showtimes} and showtimes.state = 'on-sale'
  and showtimes.movie_id not in (select id from movies where status = 'draft')`;
