import { z } from "zod";
import { whyNotFrom } from "@/app/api/v1/_frame/etag";
import { idOrSlug, nothing } from "@/app/api/v1/_frame/fields";
import { operation } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { fetchPoster } from "@/lib/catalogue/fetch-poster";
import { findMovie } from "@/lib/catalogue/find-movie";
import { posterStore } from "@/lib/catalogue/poster-store";
import { type SavePosterCode, savePoster } from "@/lib/catalogue/save-poster";
import { MAX_POSTER_BYTES } from "@/lib/sizes";
import { answerOf, movieDetails } from "./_movie";

const share = z.number().min(0).max(1);
const crop = z
  .strictObject({ x: share, y: share, width: share.gt(0), height: share.gt(0) })
  .meta({ description: "The part of the upright picture to use, in shares of its width and height." });

/** Of a picture of another shape its middle. */
const ALL = { x: 0, y: 0, width: 1, height: 1 };

const AS: Partial<Record<SavePosterCode | "invalid-input", ProblemCode>> = {
  "wrong-type": "not-a-picture",
  empty: "not-a-picture",
  broken: "not-a-picture",
  animated: "not-a-picture",
  "too-many-pixels": "too-large",
  // another movie's poster was removed in that moment
  "gone-meanwhile": "busy",
  "invalid-input": "invalid-body",
};

const replacePoster = operation({
  ...{ id: "replacePoster", method: "POST", at: "/movies/{movie}/poster", tag: "Movies" },
  access: { scopes: ["manage"] },
  summary: "Give a movie its poster",
  description:
    "By an address that it is fetched from (https alone, at most three redirects, never into a private network), or as the file " +
    "itself in the body. JPEG, PNG, WebP or AVIF of at most ten megabytes; its middle is used where no `crop` is given.",
  path: z.object({ movie: idOrSlug }),
  query: nothing,
  body: z
    .strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_000), crop: crop.optional() })
    .meta({ id: "PosterByAddress" }),
  bytes: {
    types: ["image/jpeg", "image/png", "image/webp", "image/avif"],
    mostBytes: MAX_POSTER_BYTES,
  },
  headers: { "if-match": { description: "The ETag of what was read, or *.", required: true } },
  answers: { 200: { description: "The movie with its poster", schema: movieDetails } },
  problems: [
    ...(["not-found", "if-match-missing", "stale", "address-refused", "not-fetched"] as const),
    ...(["too-large", "not-a-picture", "too-small", "storage-failed", "busy"] as const),
  ],
  run: async ({ db, now, caller: { client }, path, headers, body, bytes: sent }) => {
    if (!client) return refuse("token-needed");
    const found = await findMovie(db, { named: path.movie, by: client });
    if (!found) return refuse("not-found");
    // all of the tag: another poster is no other revision
    const refusal = whyNotFrom(headers, (await answerOf(db, found)).etag);
    if (refusal) return refusal;
    // nothing is fetched for who may not change it
    if (client.theaterId !== null) return refuse("not-found");
    const fetched = sent ? { ok: true as const, value: sent } : await fetchPoster(body.url);
    if (!fetched.ok) return refuse(fetched.code);
    const saved = await savePoster(db, {
      ...{ movieId: found.id, was: found.poster?.id ?? null, crop: (!sent && body.crop) || ALL },
      ...{ bytes: fetched.value, store: posterStore(), staff: client, now },
    });
    if (!saved.ok) return refuse(AS[saved.code] ?? (saved.code as ProblemCode));
    const movie = await findMovie(db, { named: { id: found.id }, by: client });
    if (!movie) return refuse("not-found");
    const answer = await answerOf(db, movie);
    return ok(answer.body, { etag: answer.etag });
  },
});

export const POSTER_OPERATIONS = [replacePoster];
