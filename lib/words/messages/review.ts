import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { reviewPath } from "@/lib/reviews/review-link";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, GREETING, type MessageText, reviewOptOut, siteUrl } from "./message-text";

/** The day after, to whoever was let in. */
export const reviewRequest = (
  { showtime, ticketId }: Payload<"review-request">,
  { language, to }: Around,
): MessageText => ({
  subject: `What did you think of ${isolate(showtime.movieTitle)}?`,
  paragraphs: [
    GREETING,
    `Thank you for coming: ${describeShowtime(showtime, language)}.`,
    "Others would like to know what you thought. A few stars are enough, and words are welcome. You need no account:",
    { label: "Review it", href: siteUrl(reviewPath(ticketId)) },
    "By the same link you can change your review, or delete it. The link is yours alone.",
  ],
  ...reviewOptOut(to),
});
