import type { REPORT_CAUSES } from "@/db/schema/reviews";
import { type FixedKey, t } from "@/lib/i18n/t";

/** "half a star", "1 star", "3½ stars". */
export const starsWords = (halves: number): string =>
  t("reviews.stars", { half: halves % 2 ? "yes" : "other", whole: Math.floor(halves / 2) });

export const manyReviews = (count: number): string => t("reviews.count", { count });

/** In the order in which they are offered. */
export const CAUSE_WORDS = {
  offensive: "reviews.cause.offensive",
  spoiler: "reviews.cause.spoiler",
  advertising: "reviews.cause.advertising",
  personal: "reviews.cause.personal",
  other: "reviews.cause.other",
} as const satisfies Record<(typeof REPORT_CAUSES)[number], FixedKey>;
