import { z } from "zod";
import {
  cursor,
  DEFAULT_LIMIT,
  limit,
  linkTo,
  listOf,
  readCursor,
  writeCursor,
} from "@/app/api/v1/_frame/cursor";
import { revisionIn } from "@/app/api/v1/_frame/etag";
import { idOrSlug, nothing } from "@/app/api/v1/_frame/fields";
import { operation } from "@/app/api/v1/_frame/operation";
import { created, done, ok, refuse } from "@/app/api/v1/_frame/reply";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { findMovie } from "@/lib/catalogue/find-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listMoviesFrom } from "@/lib/catalogue/list-movies-from";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { posterStore } from "@/lib/catalogue/poster-store";
import { asSent } from "@/lib/input/text";
import { deleteMovie } from "@/lib/programme/delete-movie";
import {
  asMovie,
  asMovieCard,
  fieldsOf,
  movieCard,
  movieChange,
  movieDetails,
  movieDraft,
  tagOf,
} from "./_movie";
import { moviesPlaying } from "./_playing";
import { day } from "./_showtime";

const manage = { scopes: ["manage"] } as const;
const at = { path: z.object({ movie: idOrSlug }), query: nothing };

const place = z.tuple([z.number(), asSent(1_000), z.int()]);

const listMovies = operation({
  ...{ id: "listMovies", method: "GET", at: "/movies", tag: "Movies", isShared: true, access: "public" },
  summary: "The movies that are shown or announced",
  description: "The best match first where `query` is given, else A to Z.",
  path: nothing,
  query: z.object({
    query: z
      .string()
      .max(200)
      .optional()
      .meta({ description: "Words of titles, genres and people, or their beginnings." }),
    genre: z.string().max(200).optional().meta({ description: "The slug of a genre." }),
    date: day.optional().meta({ description: "Playing on that day, as each theater counts its days." }),
    theater: idOrSlug.optional().meta({ description: "Playing there, on that day or to come." }),
    limit,
    cursor,
  }),
  body: null,
  answers: { 200: { description: "A page of movies", schema: listOf(movieCard) } },
  problems: ["bad-query"],
  run: async ({
    db,
    now,
    query: { query: text = "", genre, date, theater, limit: most = DEFAULT_LIMIT, cursor },
  }) => {
    const after = cursor === undefined ? null : readCursor(cursor, place);
    if (cursor !== undefined && after === null) return refuse("bad-query");
    const ids = date || theater ? await moviesPlaying(db, { date, theater, now }) : null;
    const found = await listMoviesFrom(db, { text, genre: genre ?? null, ids, after, limit: most });
    const next = found.next && writeCursor(found.next);
    const asked = { query: text || undefined, genre, date, theater: nameOf(theater), limit: most };
    return ok({ data: found.movies.map(asMovieCard), next }, { headers: linkTo("/movies", asked, next) });
  },
});

const nameOf = (named: { id: number } | { slug: string } | undefined) =>
  named && ("id" in named ? named.id : named.slug);

const readMovie = operation({
  ...{
    id: "readMovie",
    method: "GET",
    at: "/movies/{movie}",
    tag: "Movies",
    isShared: true,
    access: "public",
  },
  summary: "A movie",
  description: "A draft for tokens that may change it.",
  ...at,
  body: null,
  answers: { 200: { description: "The movie", schema: movieDetails } },
  problems: ["not-found"],
  run: async ({ db, caller, path }) => {
    const movie = await findMovie(db, { named: path.movie, by: caller.client });
    if (!movie) return refuse("not-found");
    return ok(asMovie(movie), { etag: tagOf(movie) });
  },
});

const createMovie = operation({
  ...{ id: "createMovie", method: "POST", at: "/movies", tag: "Movies", access: manage },
  summary: "Add a movie",
  description:
    "By a token for every theater: the catalogue is the chain's. What is left out is empty, and a slug is made of the title.",
  path: nothing,
  query: nothing,
  body: movieDraft,
  answers: { 201: { description: "The movie that was added", schema: movieDetails } },
  problems: ["invalid-body", "not-found", "slug-taken", "unknown-genre"],
  run: async ({ db, now, caller: { client }, body }) => {
    if (!client) return refuse("token-needed");
    const added = await addMovie(db, { fields: body, staff: client, now });
    if (!added.ok) return refuse(added.code === "invalid-input" ? "invalid-body" : added.code);
    const movie = await findMovie(db, { named: { id: added.value.movieId }, by: client });
    if (!movie) return refuse("not-found");
    return created(`/movies/${movie.id}`, asMovie(movie), { etag: tagOf(movie) });
  },
});

const changeMovie = operation({
  ...{ id: "changeMovie", method: "PATCH", at: "/movies/{movie}", tag: "Movies", access: manage },
  summary: "Change a movie",
  description: "What is left out stays. `If-Match` carries the ETag that the change is made from.",
  ...at,
  body: movieChange,
  headers: { "if-match": { description: "The ETag of what was read, or *.", required: true } },
  answers: { 200: { description: "The movie as it is then", schema: movieDetails } },
  problems: ["invalid-body", "not-found", "if-match-missing", "stale", "slug-taken", "unknown-genre"],
  run: async ({ db, now, caller: { client }, path, headers, body }) => {
    if (!client) return refuse("token-needed");
    const found = await findMovie(db, { named: path.movie, by: client });
    const record = found && (await getMovieRecord(db, found.id));
    if (!record) return refuse("not-found");
    const revision = revisionIn(headers, record.revision);
    if (typeof revision !== "number") return revision;
    const fields = { ...fieldsOf(record), ...body } as MovieFields;
    const edited = await editMovie(db, { movieId: record.id, revision, fields, staff: client, now });
    if (!edited.ok) return refuse(edited.code === "invalid-input" ? "invalid-body" : edited.code);
    const movie = await findMovie(db, { named: { id: record.id }, by: client });
    return movie ? ok(asMovie(movie), { etag: tagOf(movie) }) : refuse("not-found");
  },
});

const removeMovie = operation({
  ...{ id: "removeMovie", method: "DELETE", at: "/movies/{movie}", tag: "Movies", access: manage },
  summary: "Delete a movie that nothing refers to",
  ...at,
  body: null,
  answers: { 204: { description: "It is gone", schema: null } },
  problems: ["not-found", "has-sales", "has-showtimes", "has-codes"],
  run: async ({ db, now, caller: { client }, path }) => {
    if (!client) return refuse("token-needed");
    const found = await findMovie(db, { named: path.movie, by: client });
    const deleted = found && (await deleteMovie(db, { movieId: found.id, staff: client, now }));
    if (!deleted) return refuse("not-found");
    if (!deleted.ok) return refuse(deleted.code === "invalid-input" ? "not-found" : deleted.code);
    await posterStore()?.remove(deleted.value.urls);
    return done;
  },
});

export const MOVIE_OPERATIONS = [listMovies, createMovie, readMovie, changeMovie, removeMovie];
