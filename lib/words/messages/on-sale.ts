import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { describeMoment } from "@/lib/words/showtime";
import { type Around, GREETING, type MessageText, reminderOptOut, siteUrl } from "./message-text";

export const movieOnSale = (first: Payload<"movie-on-sale">, { language, to }: Around): MessageText => ({
  subject: `On sale now: ${isolate(first.movieTitle)}`,
  paragraphs: [
    GREETING,
    `You asked us to tell you: tickets for ${isolate(first.movieTitle)} are on sale.`,
    `The first showtime is on ${describeMoment(first, language)}, at ${isolate(first.theaterName)}, ${isolate(first.city)}.`,
    "Choose your seats:",
    { label: "See the showtimes", href: siteUrl(`/movies/${first.movieSlug}`) },
  ],
  ...reminderOptOut(to),
});
