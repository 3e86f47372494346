import { z } from "zod";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import { MOVIE_SORTS, type MovieSort } from "@/lib/programme/list-movie-rows";
import { searchText } from "@/lib/search/search-text";

const withOrWithout = z.enum(["with", "without"]).nullable().catch(null);
const sorts = MOVIE_SORTS.flatMap((sort): MovieSort[] => [sort, `-${sort}`]);

const query = z.object({
  q: searchText,
  status: z.enum(MOVIE_STATUSES).nullable().catch(null),
  genre: z.string().max(100).nullable().catch(null),
  length: withOrWithout,
  showtimes: withOrWithout,
  sort: z.enum(sorts).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** What the list shows, as it stands in the address. */
export type MovieQuery = z.infer<typeof query>;

export const readMovieQuery = (params: Record<string, unknown>): MovieQuery =>
  query.parse({
    q: "",
    status: null,
    genre: null,
    length: null,
    showtimes: null,
    sort: null,
    page: 1,
    ...params,
  });
