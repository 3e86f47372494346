import type { REPORT_CAUSES } from "@/db/schema/reviews";
import { formatNumber } from "@/lib/formatters";

/** "half a star", "1 star", "3½ stars". */
export function starsWords(halves: number): string {
  if (halves === 1) return "half a star";
  const whole = Math.floor(halves / 2);
  return `${whole}${halves % 2 ? "½" : ""} ${halves === 2 ? "star" : "stars"}`;
}

/** "4.3 out of 5". */
export const averageWords = (average: number): string => `${average.toFixed(1)} out of 5`;

export const manyReviews = (count: number): string =>
  count === 1 ? "1 review" : `${formatNumber(count)} reviews`;

/** Of who gave no name. */
export const NO_NAME = "A visitor";

export const CAUSE_WORDS: Record<(typeof REPORT_CAUSES)[number], string> = {
  offensive: "It insults or threatens somebody",
  spoiler: "It gives the ending away",
  advertising: "It is advertising",
  personal: "It tells private things of somebody",
  other: "Something else",
};
