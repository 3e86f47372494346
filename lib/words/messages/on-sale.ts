import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { describeMoment } from "@/lib/words/showtime";
import { type Around, greeting, type MessageText, reminderOptOut, siteUrl } from "./message-text";

export function movieOnSale(first: Payload<"movie-on-sale">, { to }: Around): MessageText {
  const movie = isolate(first.movieTitle);
  return {
    subject: t("letters.onSale.subject", { movie }),
    paragraphs: [
      greeting(),
      t("letters.onSale.asked", { movie }),
      t("letters.onSale.first", {
        ...{ moment: describeMoment(first), theater: isolate(first.theaterName), city: isolate(first.city) },
      }),
      t("letters.onSale.chooseSeats"),
      { label: t("letters.link.showtimes"), href: siteUrl(`/movies/${first.movieSlug}`) },
    ],
    ...reminderOptOut(to),
  };
}
