import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/money";
import type { OfferPage } from "@/lib/ordering/offers/get-offer-by-link";

type Why = NonNullable<OfferPage["why"]>;

const WORDS: Record<Why, { title: string; words: string }> = {
  "offer-refused": {
    title: "You did not take the other seats",
    words: "They are free for others.",
  },
  "offer-ended": {
    title: "The time to decide is over",
    words: "The other seats are free for others again.",
  },
  "showtime-gone": {
    title: "The seats are not offered any more",
    words: "The showtime has begun or does not take place.",
  },
  "showtime-moved": {
    title: "The seats are not offered any more",
    words: "The showtime has been changed since you paid.",
  },
};

/** Why nothing is offered any more, and that what was paid goes back. */
export function OfferOver({ offer, why }: { offer: OfferPage; why: Why }) {
  const { title, words } = WORDS[why];
  return (
    <>
      <Notice tone={why === "offer-refused" ? "ok" : "warn"} title={title}>
        {words} The full {formatMoney(offer)} is on its way back to you.
      </Notice>
      <p>
        <ButtonLink href={`/showtimes/${offer.showtime.showtimeId}`}>Back to the showtime</ButtonLink>
      </p>
    </>
  );
}
