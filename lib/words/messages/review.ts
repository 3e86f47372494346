import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { reviewPath } from "@/lib/reviews/review-link";
import { describeShowtime } from "@/lib/words/showtime";
import { type Around, greeting, type MessageText, reviewOptOut, siteUrl } from "./message-text";

/** The day after, to whoever was let in. */
export const reviewRequest = (
  { showtime, ticketId }: Payload<"review-request">,
  { to }: Around,
): MessageText => ({
  subject: t("letters.reviewRequest.subject", { movie: isolate(showtime.movieTitle) }),
  paragraphs: [
    greeting(),
    t("letters.reviewRequest.thanks", { showtime: describeShowtime(showtime) }),
    t("letters.reviewRequest.others"),
    { label: t("letters.link.review"), href: siteUrl(reviewPath(ticketId)) },
    t("letters.reviewRequest.change"),
  ],
  ...reviewOptOut(to),
});
