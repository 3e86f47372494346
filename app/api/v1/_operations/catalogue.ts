import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { nothing } from "@/app/api/v1/_frame/fields";
import { operationFor } from "@/app/api/v1/_frame/operation";
import { listChangedMovies } from "@/lib/sharing/list-changed-movies";
import { asCatalogueMovie, catalogueMovie } from "./_movie";

const place = z.object({ until: z.int().nonnegative(), movieId: z.int().nonnegative() });

const changes = listOf(catalogueMovie).extend({
  gone: z.array(z.string()).meta({
    description: "On the first page: slugs of what was deleted since, or is a draft again.",
  }),
  heard: z.string().meta({ description: "`since` of the next time, once there is no page more." }),
});

const followCatalogue = operationFor("read")({
  ...{ id: "followCatalogue", method: "GET", at: "/catalogue", tag: "Movies" },
  summary: "What changed in the catalogue",
  description:
    "For another installation that takes the catalogue over: every movie but drafts, or those that changed since it last asked, in all that is shown of them.",
  path: nothing,
  query: z.object({
    since: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .meta({ description: "`heard` of the time before." }),
    limit,
    cursor,
  }),
  body: null,
  answers: { 200: { description: "A page of movies", schema: changes } },
  problems: ["bad-query"],
  run: async ({ db, query: { since, limit: most = DEFAULT_LIMIT, cursor } }) => {
    const begun = placeIn(cursor, place);
    if ("problem" in begun) return begun;
    const asked = { since: since === undefined ? null : Number(since), after: begun.after, limit: most };
    const { movies, gone, next, until } = await listChangedMovies(db, asked);
    return page(
      "/catalogue",
      { since, limit: most },
      { data: movies.map(asCatalogueMovie), next, gone, heard: String(until) },
    );
  },
});

export const CATALOGUE_OPERATIONS = [followCatalogue];
