import { z } from "zod";
import { searchText } from "@/lib/search/search-text";
import { slugOf } from "@/lib/slug";

/** The query of the list; whatever does not fit reads as not asked. */
export const moviesQuery = z.object({
  q: searchText,
  genre: z.string().max(200).transform(slugOf).pipe(z.string().min(1)).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(9_999).catch(1),
});

export type MoviesChoice = { text: string; genre: string | null; page: number };

export function moviesPath({ text, genre, page }: MoviesChoice): string {
  const params = new URLSearchParams();
  if (text) params.set("q", text);
  if (genre) params.set("genre", genre);
  if (page > 1) params.set("page", String(page));
  return params.size > 0 ? `/movies?${params}` : "/movies";
}
