import { z } from "zod";
import { fail, ok, type Result } from "@/lib/result";
import { askTmdb, type TmdbCode } from "./ask-tmdb";
import { yearOf } from "./year-of";

const MOST_FILMS = 12;

const answered = z.object({
  results: z.array(
    z.object({
      id: z.int().positive(),
      title: z.string(),
      original_title: z.string().nullish(),
      release_date: z.string().nullish(),
    }),
  ),
});

export type FoundFilm = { id: number; title: string; originalTitle: string; year: number | null };

/** Films that fit what is typed, as TMDB ranks them. */
export async function findFilms(words: string, language: string): Promise<Result<FoundFilm[], TmdbCode>> {
  const query = words.trim().slice(0, 200);
  if (query === "") return ok([]);
  const answer = await askTmdb("search/movie", { query, language, include_adult: "false" });
  if (!answer.ok) return answer;
  const read = answered.safeParse(answer.value);
  if (!read.success) return fail("no-sense");
  return ok(
    read.data.results.slice(0, MOST_FILMS).map(({ id, title, original_title, release_date }) => ({
      ...{ id, title, year: yearOf(release_date) },
      originalTitle: original_title && original_title !== title ? original_title : "",
    })),
  );
}
