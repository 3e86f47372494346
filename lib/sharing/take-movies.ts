import { createHash } from "node:crypto";
import { eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movies, posterImages } from "@/db/schema/catalogue";
import { addGenre } from "@/lib/catalogue/add-genre";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { MOVIE_TEXTS, type MovieFields } from "@/lib/catalogue/movie-fields";
import { posterStore } from "@/lib/catalogue/poster-store";
import { renameGenre } from "@/lib/catalogue/rename-genre";
import { type StoredPoster, setPoster } from "@/lib/catalogue/set-poster";
import { fail, ok, type Result } from "@/lib/result";
import { foldName } from "@/lib/slug";
import { tidied } from "@/lib/translations/texts";
import { translationsOf } from "@/lib/translations/translated";
import { type Owner, type OwnerCode, posterIdIn, type SharedMovie } from "./owner";

/** `refused`: movies that the catalogue here did not take, by their slugs. */
export type Taken = { added: number; changed: number; same: number; refused: string[] };

/** Makes movies here what they are with the owner of the catalogue, by the use cases of the dashboard. What is so already is left alone. */
export async function takeMovies(
  db: Database,
  { owner, shared, now }: { owner: Owner; shared: readonly SharedMovie[]; now: number },
): Promise<Result<Taken, OwnerCode>> {
  const taken: Taken = { added: 0, changed: 0, same: 0, refused: [] };
  const genreIds = await takeGenres(db, shared, now);
  const there = await findThere(db, shared);
  for (const movie of shared) {
    const fields = fieldsFor(movie, genreIds);
    const here = [movie.slug, ...movie.was.toReversed()].flatMap((slug) => there.get(slug) ?? [])[0] ?? null;
    const text = await takeText(db, { here, fields, now });
    if (text === null) {
      taken.refused.push(movie.slug);
      continue;
    }
    const poster = await takePoster(db, {
      owner,
      movie,
      movieId: text.movieId,
      was: here?.posterId ?? null,
      now,
    });
    if (!poster.ok && poster.code !== "poster-refused") return fail(poster.code);
    if (!poster.ok) taken.refused.push(movie.slug);
    else if (here === null) taken.added++;
    else if (text.isChanged || poster.value) taken.changed++;
    else taken.same++;
  }
  return ok(taken);
}

type Here = MovieFields & { id: number; slug: string; revision: number; posterId: string | null };

const ownGenres = sql`(
  select json_group_array(genre_id) from (select genre_id from movie_genres where movie_id = movies.id order by genre_id))`.mapWith(
  (text) => JSON.parse(text) as number[],
);

async function findThere(db: Database, shared: readonly SharedMovie[]): Promise<Map<string, Here>> {
  const slugs = shared.flatMap(({ slug, was }) => [slug, ...was]);
  const rows = await db
    .select({
      ...getTableColumns(movies),
      genreIds: ownGenres,
      translations: translationsOf("movie", MOVIE_TEXTS, movies.id),
    })
    .from(movies)
    .where(inArray(movies.slug, slugs));
  return new Map(rows.map((row) => [row.slug, row]));
}

const fieldsFor = (
  { genres, poster: _poster, was: _was, ...fields }: SharedMovie,
  genreIds: ReadonlyMap<string, number>,
): MovieFields => ({
  ...fields,
  // one that is told of none has none
  translations: fields.translations && { title: {}, description: {}, ...fields.translations },
  genreIds: genres.flatMap(({ slug }) => genreIds.get(slug) ?? []).toSorted((a, b) => a - b),
});

/** Of texts in further languages those are the same that say the same, however they were sent. */
const isSame = (fields: MovieFields, here: Here, name: keyof MovieFields): boolean => {
  const comparable = (movie: MovieFields) =>
    JSON.stringify(name === "translations" ? tidied(MOVIE_TEXTS, movie.translations ?? {}) : movie[name]);
  return comparable(fields) === comparable(here);
};

type Text = { here: Here | null; fields: MovieFields; now: number };

/** Null where somebody changes it in the same moment, or its address is taken: it comes again with the next look. */
async function takeText(
  db: Database,
  { here, fields, now }: Text,
): Promise<{ movieId: number; isChanged: boolean } | null> {
  if (here === null) {
    const added = await addMovie(db, { fields, staff: null, now });
    return added.ok ? { movieId: added.value.movieId, isChanged: true } : null;
  }
  // what an older installation does not tell of is not changed
  const names = (Object.keys(fields) as (keyof MovieFields)[]).filter((name) => fields[name] !== undefined);
  if (names.every((name) => isSame(fields, here, name))) return { movieId: here.id, isChanged: false };
  const edited = await editMovie(db, { movieId: here.id, revision: here.revision, fields, staff: null, now });
  return edited.ok ? { movieId: here.id, isChanged: true } : null;
}

type Print = { owner: Owner; movie: SharedMovie; movieId: number; was: string | null; now: number };

/** Answers whether it is another one now. */
async function takePoster(
  db: Database,
  { owner, movie: { poster }, movieId, was, now }: Print,
): Promise<Result<boolean, OwnerCode | "poster-refused">> {
  const id = poster ? posterIdIn(poster.images[0]?.url ?? "") : null;
  if (poster && !id) return fail("poster-refused");
  if (id === was) return ok(false);
  const stored = poster && id ? await fetchPictures(db, { owner, id, ...poster }) : ok(null);
  if (!stored.ok) return stored;
  const set = await setPoster(db, { movieId, was, poster: stored.value, staff: null, now });
  if (!set.ok) return fail("poster-refused");
  await posterStore()?.remove(set.value.urls);
  return ok(true);
}

type Wanted = NonNullable<SharedMovie["poster"]> & { owner: Owner; id: string };

/** The pictures as the owner encoded them: that they are those is shown by their hash, which is the poster's id. */
async function fetchPictures(
  db: Database,
  { owner, id, tint, images }: Wanted,
): Promise<Result<StoredPoster, OwnerCode>> {
  const known = await db.$count(posterImages, eq(posterImages.posterId, id));
  if (known > 0) return ok({ id, tint, images: null });
  const hash = createHash("sha256");
  const pictures: { width: number; data: Buffer }[] = [];
  for (const { width, url } of images) {
    const data = await owner.picture(url);
    if (!data.ok) return data;
    hash.update(data.value);
    pictures.push({ width, data: data.value });
  }
  return hash.digest("hex").startsWith(id) ? ok({ id, tint, images: pictures }) : fail("no-sense");
}

/** Which genre here each of theirs is: by its slug, else by its name, else one that is made. */
async function takeGenres(
  db: Database,
  shared: readonly SharedMovie[],
  now: number,
): Promise<Map<string, number>> {
  const theirs = new Map(shared.flatMap(({ genres }) => genres.map(({ slug, name }) => [slug, name])));
  let ours = await db.select().from(genres);
  const find = (slug: string, name: string) =>
    ours.find((genre) => genre.slug === slug) ??
    ours.find((genre) => foldName(genre.name) === foldName(name));
  for (const [slug, name] of theirs) {
    const found = find(slug, name);
    if (!found) await addGenre(db, { name, slug, staff: null, now });
    // one of that name beside it keeps both names
    else if (found.slug === slug && found.name !== name)
      await renameGenre(db, { genreId: found.id, was: found.name, name, staff: null, now });
  }
  ours = await db.select().from(genres);
  return new Map(
    [...theirs].flatMap(([slug, name]) => {
      const id = find(slug, name)?.id;
      return id === undefined ? [] : [[slug, id] as const];
    }),
  );
}
