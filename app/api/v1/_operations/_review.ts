import { z } from "zod";
import { asInstant, asInstantOrNull, instant } from "@/app/api/v1/_frame/fields";
import { REPORT_CAUSES } from "@/db/schema/reviews";
import type { ListedReview } from "@/lib/reviews/list-reviews";
import type { StaffReview } from "@/lib/reviews/list-reviews-for-staff";

const common = {
  id: z.string(),
  stars: z.number().min(0.5).max(5).meta({ description: "In halves: 3.5." }),
  words: z.string().meta({ description: "Plain text, perhaps empty." }),
  name: z.string().meta({ description: "What its writer is called beside it; perhaps empty." }),
  createdAt: instant,
};

/** As everybody reads it. */
export const review = z.object(common).meta({ id: "Review" });

/** As who moderates reads it. */
export const moderatedReview = z
  .object({
    ...common,
    movieId: z.int(),
    theaterId: z.int().meta({ description: "Where its writer was let in." }),
    writtenAt: instant.meta({ description: "When its writer last changed it." }),
    hiddenAt: instant.nullable(),
    hiddenWhy: z.string().nullable().meta({ description: "What its writer reads about that." }),
    reports: z.int().meta({ description: "How often it was reported since somebody last decided." }),
    causes: z.array(z.enum(REPORT_CAUSES)),
    isWaiting: z.boolean().meta({ description: "It was reported, or is hidden and was changed since." }),
  })
  .meta({ id: "ModeratedReview" });

export const asReview = ({ id, halves, words, name, createdAt }: ListedReview): z.input<typeof review> => ({
  ...{ id, stars: halves / 2, words, name, createdAt: asInstant(createdAt) },
});

export const asModerated = (found: StaffReview): z.input<typeof moderatedReview> => ({
  ...asReview(found),
  ...{ movieId: found.movieId, theaterId: found.theaterId, writtenAt: asInstant(found.writtenAt) },
  ...{ hiddenAt: asInstantOrNull(found.hiddenAt), hiddenWhy: found.hiddenWhy },
  ...{ reports: found.reports, causes: found.causes, isWaiting: found.isWaiting },
});
