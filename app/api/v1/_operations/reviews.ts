import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { idOrSlug, nameOf, nothing, publicId } from "@/app/api/v1/_frame/fields";
import { managing, operation, sharedRead } from "@/app/api/v1/_frame/operation";
import { done, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { findMovie } from "@/lib/catalogue/find-movie";
import { publicId as reviewId } from "@/lib/input/ids";
import { listReviews } from "@/lib/reviews/list-reviews";
import { listReviewsForStaff, REVIEW_FILTERS } from "@/lib/reviews/list-reviews-for-staff";
import { moderateReview } from "@/lib/reviews/moderate-review";
import { asModerated, asReview, moderatedReview, review } from "./_review";

const tag = "Reviews";

const at = z.int().nonnegative();

const listMovieReviews = operation({
  ...sharedRead("listMovieReviews", "/movies/{movie}/reviews", tag),
  summary: "What people who were let in say of a movie, the newest first",
  description: "Neither what is hidden nor what was deleted.",
  path: z.object({ movie: idOrSlug }),
  query: z.object({ limit, cursor }),
  answers: { 200: { description: "A page of reviews", schema: listOf(review) } },
  problems: ["bad-query", "not-found"],
  run: async ({ db, path, query: { limit: most = DEFAULT_LIMIT, cursor } }) => {
    const begun = placeIn(cursor, z.tuple([at, reviewId]));
    if ("problem" in begun) return begun;
    const movie = await findMovie(db, { named: path.movie, by: null });
    if (!movie) return refuse("not-found");
    const found = await listReviews(db, { movieId: movie.id, after: begun.after, limit: most });
    const address = `/movies/${encodeURIComponent(nameOf(path.movie) ?? movie.id)}/reviews`;
    return page(address, { limit: most }, { data: found.reviews.map(asReview), next: found.next });
  },
});

const listForModeration = managing({
  ...{ id: "listReviews", method: "GET", at: "/reviews", tag },
  summary: "Reviews of visits to the theater, those that somebody should look at first",
  path: nothing,
  query: z.object({
    show: z
      .enum(REVIEW_FILTERS)
      .optional()
      .meta({ description: "Only those that wait for a decision, or that are hidden." }),
    limit,
    cursor,
  }),
  body: null,
  answers: { 200: { description: "A page of reviews", schema: listOf(moderatedReview) } },
  problems: ["bad-query"],
  run: async ({ db, staff, query: { show, limit: most = DEFAULT_LIMIT, cursor } }) => {
    const begun = placeIn(cursor, z.tuple([z.int().min(0).max(1), at, reviewId]));
    if ("problem" in begun) return begun;
    const asked = { staff, filter: show, after: begun.after, limit: most };
    const found = await listReviewsForStaff(db, asked);
    const query = { show, limit: most };
    return page("/reviews", query, { data: found.reviews.map(asModerated), next: found.next });
  },
});

const moderate = managing({
  ...{ id: "moderateReview", method: "POST", at: "/reviews/{id}/moderate", tag },
  summary: "Hide a review, or show it",
  description:
    "Shown again, or all the same after it was reported: either settles what was reported until then. The reason stands in the audit log; that of hiding is read by the review’s writer.",
  path: z.object({ id: publicId }),
  query: nothing,
  body: z
    .strictObject({ hidden: z.boolean(), reason: z.string().min(1).max(200) })
    .meta({ id: "Moderation" }),
  answers: { 204: { description: "It is so", schema: null } },
  problems: ["not-found", "so-already", "invalid-body"],
  run: async ({ db, staff, now, path, body: { hidden: isHidden, reason } }) => {
    const moderated = await moderateReview(db, { reviewId: path.id, isHidden, reason, staff, now });
    return moderated.ok ? done : refuseAs(moderated);
  },
});

export const REVIEW_OPERATIONS = [listMovieReviews, listForModeration, moderate];
