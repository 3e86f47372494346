import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { ifMatch, revisionIn } from "@/app/api/v1/_frame/etag";
import { idOrSlug, nameOf, nothing } from "@/app/api/v1/_frame/fields";
import { managing, operation, sharedRead } from "@/app/api/v1/_frame/operation";
import { created, done, ok, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { findMovie } from "@/lib/catalogue/find-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { listMoviesFrom } from "@/lib/catalogue/list-movies-from";
import type { MovieFields } from "@/lib/catalogue/movie-fields";
import { posterStore } from "@/lib/catalogue/poster-store";
import { asSent } from "@/lib/input/text";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { answerOf, asMovieCard, fieldsOf, movieCard, movieChange, movieDetails, movieDraft } from "./_movie";
import { moviesPlaying } from "./_playing";
import { day } from "./_showtime";

const tag = "Movies";
const at = { path: z.object({ movie: idOrSlug }), query: nothing };

const place = z.tuple([z.number(), asSent(1_000), z.int()]);

const listMovies = operation({
  ...sharedRead("listMovies", "/movies", tag),
  summary: "The movies that are shown or announced",
  description: "The best match first where `query` is given, else A to Z.",
  path: nothing,
  query: z.object({
    query: z.string().max(200).optional().meta({
      description:
        "Words of titles, original titles, genres and people, or their beginnings; where nothing has them, what is spelt much alike.",
    }),
    genre: z.string().max(200).optional().meta({ description: "The slug of a genre." }),
    date: day.optional().meta({ description: "Playing on that day, as each theater counts its days." }),
    theater: idOrSlug.optional().meta({ description: "Playing there, on that day or to come." }),
    limit,
    cursor,
  }),
  answers: { 200: { description: "A page of movies", schema: listOf(movieCard) } },
  problems: ["bad-query"],
  run: async ({
    db,
    now,
    query: { query: text = "", genre, date, theater, limit: most = DEFAULT_LIMIT, cursor },
  }) => {
    const begun = placeIn(cursor, place);
    if ("problem" in begun) return begun;
    const { after } = begun;
    const ids = date || theater ? await moviesPlaying(db, { date, theater, now }) : null;
    const found = await listMoviesFrom(db, { text, genre: genre ?? null, ids, after, limit: most });
    const asked = { query: text || undefined, genre, date, theater: nameOf(theater), limit: most };
    return page("/movies", asked, { data: found.movies.map(asMovieCard), next: found.next });
  },
});

const readMovie = operation({
  ...sharedRead("readMovie", "/movies/{movie}", tag),
  summary: "A movie",
  description: "A draft for tokens that may change it.",
  ...at,
  answers: { 200: { description: "The movie", schema: movieDetails } },
  problems: ["not-found"],
  run: async ({ db, caller, path }) => {
    const movie = await findMovie(db, { named: path.movie, by: caller.client });
    if (!movie) return refuse("not-found");
    const { body, etag } = await answerOf(db, movie);
    return ok(body, { etag });
  },
});

const createMovie = managing({
  ...{ id: "createMovie", method: "POST", at: "/movies", tag },
  summary: "Add a movie",
  description:
    "By a token for every theater: the catalogue is the chain's. What is left out is empty, and a slug is made of the title.",
  path: nothing,
  query: nothing,
  body: movieDraft,
  answers: { 201: { description: "The movie that was added", schema: movieDetails } },
  problems: ["invalid-body", "not-found", "slug-taken", "unknown-genre"],
  run: async ({ db, now, staff, body }) => {
    const added = await addMovie(db, { fields: body, staff, now });
    if (!added.ok) return refuseAs(added);
    const movie = await findMovie(db, { named: { id: added.value.movieId }, by: staff });
    if (!movie) return refuse("not-found");
    const answer = await answerOf(db, movie);
    return created(`/movies/${movie.id}`, answer.body, { etag: answer.etag });
  },
});

const changeMovie = managing({
  ...{ id: "changeMovie", method: "PATCH", at: "/movies/{movie}", tag },
  summary: "Change a movie",
  description: "What is left out stays. `If-Match` carries the ETag that the change is made from.",
  ...at,
  body: movieChange,
  headers: ifMatch,
  answers: { 200: { description: "The movie as it is then", schema: movieDetails } },
  problems: ["invalid-body", "not-found", "if-match-missing", "stale", "slug-taken", "unknown-genre"],
  run: async ({ db, now, staff, path, headers, body }) => {
    const found = await findMovie(db, { named: path.movie, by: staff });
    const record = found && (await getMovieRecord(db, found.id));
    if (!record) return refuse("not-found");
    const revision = revisionIn(headers, record.revision);
    if (typeof revision !== "number") return revision;
    const fields = { ...fieldsOf(record), ...body } as MovieFields;
    const edited = await editMovie(db, { movieId: record.id, revision, fields, staff, now });
    if (!edited.ok) return refuseAs(edited);
    const movie = await findMovie(db, { named: { id: record.id }, by: staff });
    if (!movie) return refuse("not-found");
    const answer = await answerOf(db, movie);
    return ok(answer.body, { etag: answer.etag });
  },
});

const removeMovie = managing({
  ...{ id: "removeMovie", method: "DELETE", at: "/movies/{movie}", tag },
  summary: "Delete a movie that nothing refers to",
  ...at,
  body: null,
  answers: { 204: { description: "It is gone", schema: null } },
  problems: ["not-found", "has-sales", "has-showtimes", "has-codes"],
  run: async ({ db, now, staff, path }) => {
    const found = await findMovie(db, { named: path.movie, by: staff });
    const deleted = found && (await deleteMovie(db, { movieId: found.id, staff, now }));
    if (!deleted) return refuse("not-found");
    if (!deleted.ok) return refuse(deleted.code === "invalid-input" ? "not-found" : deleted.code);
    await posterStore()?.remove(deleted.value.urls);
    return done;
  },
});

export const MOVIE_OPERATIONS = [listMovies, createMovie, readMovie, changeMovie, removeMovie];
