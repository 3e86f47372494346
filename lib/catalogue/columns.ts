import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { movies } from "@/db/schema/catalogue";
import { translated } from "@/lib/translations/translated";
import { type Genre, leadOf, type Poster } from "./movie";

const { description, cast, trailerUrl, posterId: _posterId, ...plain } = getTableColumns(movies);

// Written out: in a query of one table drizzle drops the table names that tell these columns apart, and libSQL's
// parser knows no ORDER BY inside an aggregate.
const genresOf = sql`(
  select json_group_array(json_object('slug', slug, 'name', name)) from (
    select g.slug, g.name from movie_genres mg join genres g on g.id = mg.genre_id
    where mg.movie_id = movies.id order by g.name))`.mapWith((text) => JSON.parse(text) as Genre[]);

export const posterOf = sql`(
  select json_object('id', p.id, 'tint', p.tint, 'widths', json((
    select json_group_array(width) from (
      select i.width from poster_images i where i.poster_id = p.id order by i.width))))
  from posters p where p.id = movies.poster_id)`.mapWith((text): Poster | null => JSON.parse(text));

const leadIn = (text: SQL) => sql`substr(${text}, 1, 400)`.mapWith((begun) => leadOf(String(begun)));
const lead = leadIn(sql`movies.description`);

/** The selection behind `MovieCard`, for a query from `movies`: in the theaters' own words, as those who work there read it. */
export const cardColumns = { ...plain, genres: genresOf, lead, poster: posterOf };

/** The selection behind `Movie`. */
export const movieColumns = { ...cardColumns, description, cast, trailerUrl };

const movieId = sql`movies.id`;
export const shownTitle = () => translated("movie.title", movieId, sql`movies.title`);
const shownDescription = () => translated("movie.description", movieId, sql`movies.description`);

/** The same in the language that is spoken, as customers read it. */
export const shownCard = () => ({
  ...cardColumns,
  ...{ title: shownTitle(), ownTitle: movies.title, lead: leadIn(shownDescription()) },
});

export const shownMovie = () => ({ ...movieColumns, ...shownCard(), description: shownDescription() });
