import { z } from "zod";
import { isZoneOf } from "@/lib/formatters";
import { readLine } from "@/lib/input/clean";
import { fail, ok, type Result } from "@/lib/result";
import { furtherLanguages, type Translations, tidied } from "@/lib/translations/texts";
import { MOVIE_TEXTS, type MovieText } from "../movie-fields";
import { askTmdb, type TmdbCode, tmdbPosterUrl } from "./ask-tmdb";
import { yearOf } from "./year-of";

const MOST_CAST = 12;
const MOST_MINUTES = 1_000;
const MOST_CERTIFICATE_CHARS = 12;

const named = z.array(z.object({ name: z.string() }));
const answered = z.object({
  id: z.int().positive(),
  title: z.string(),
  original_title: z.string().nullish(),
  overview: z.string().nullish(),
  release_date: z.string().nullish(),
  runtime: z.number().nullish(),
  poster_path: z.string().nullish(),
  genres: named.catch([]),
  credits: z
    .object({ cast: named, crew: z.array(z.object({ name: z.string(), job: z.string().nullish() })) })
    .catch({ cast: [], crew: [] }),
  translations: z
    .object({
      translations: z.array(
        z.object({
          iso_639_1: z.string(),
          data: z.object({ title: z.string().nullish(), overview: z.string().nullish() }),
        }),
      ),
    })
    .catch({ translations: [] }),
  release_dates: z
    .object({
      results: z.array(
        z.object({
          iso_3166_1: z.string(),
          release_dates: z.array(z.object({ certification: z.string().nullish() })),
        }),
      ),
    })
    .catch({ results: [] }),
});

/** What the form of a movie is filled with. */
export type Film = {
  id: number;
  title: string;
  /** Empty where it is the title. */
  originalTitle: string;
  description: string;
  director: string;
  cast: string[];
  year: number | null;
  durationMinutes: number | null;
  certificate: string;
  genres: string[];
  /** As TMDB names it; empty where there is none. */
  posterPath: string;
  /** What TMDB has in the languages that are offered here. */
  translations: Translations<MovieText>;
};

/** One film with its cast, director, and the certificate that it has where these time zones are, of the first that has one. */
export async function getFilm(
  id: number,
  { language, zones }: { language: string; zones: readonly string[] },
): Promise<Result<Film, TmdbCode>> {
  const answer = await askTmdb(`movie/${id}`, {
    language,
    append_to_response: "credits,release_dates,translations",
  });
  if (!answer.ok) return answer;
  const read = answered.safeParse(answer.value);
  if (!read.success) return fail("no-sense");
  const { title, original_title, overview, release_date, runtime, genres, credits } = read.data;
  const posterPath = read.data.poster_path ?? "";
  return ok({
    ...{
      id,
      title: cut(title, 200),
      year: yearOf(release_date),
      genres: genres.map(({ name }) => cut(name, 60)),
    },
    originalTitle: original_title && original_title !== title ? cut(original_title, 200) : "",
    description: (overview ?? "").slice(0, 20_000),
    director: cut(
      credits.crew.flatMap(({ job, name }) => (job?.toLowerCase() === "director" ? [name] : [])).join(", "),
      200,
    ),
    cast: credits.cast.slice(0, MOST_CAST).map(({ name }) => cut(name, 200)),
    durationMinutes: runtime && runtime <= MOST_MINUTES ? Math.round(runtime) : null,
    certificate: certificateOf(read.data.release_dates.results, zones),
    posterPath: tmdbPosterUrl(posterPath) ? posterPath : "",
    translations: inOthers(read.data.translations.translations),
  });
}

const cut = (text: string, most: number) => readLine(text).slice(0, most);

/** The first of each language: it may be spoken in several countries. */
function inOthers(all: z.output<typeof answered>["translations"]["translations"]): Translations<MovieText> {
  const found = furtherLanguages().flatMap((language) => {
    const its = all.filter((one) => one.iso_639_1 === language).map(({ data }) => data);
    const title = cut(its.find((data) => data.title)?.title ?? "", 200);
    const description = (its.find((data) => data.overview)?.overview ?? "").slice(0, 20_000);
    return [{ language, title, description }];
  });
  const textsOf = (field: MovieText) => Object.fromEntries(found.map((one) => [one.language, one[field]]));
  return tidied(MOVIE_TEXTS, { title: textsOf("title"), description: textsOf("description") });
}

type Released = z.output<typeof answered>["release_dates"]["results"];

function certificateOf(released: Released, zones: readonly string[]): string {
  const given = released.flatMap(({ iso_3166_1: country, release_dates }) => {
    const [certificate] = release_dates.flatMap(({ certification }) => readLine(certification ?? "") || []);
    return certificate && certificate.length <= MOST_CERTIFICATE_CHARS ? [{ country, certificate }] : [];
  });
  for (const zone of zones) {
    const there = given.find(({ country }) => isZoneOf(zone, country));
    if (there) return there.certificate;
  }
  return "";
}
