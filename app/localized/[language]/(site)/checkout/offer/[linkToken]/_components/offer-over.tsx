import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type FixedKey, type PlainKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { OfferPage } from "@/lib/ordering/offers/get-offer-by-link";

type Why = NonNullable<OfferPage["why"]>;

const WORDS = {
  "offer-refused": {
    title: "checkout.offerOver.refusedTitle",
    words: "checkout.offerOver.refused",
  },
  "offer-ended": {
    title: "checkout.offerOver.endedTitle",
    words: "checkout.offerOver.ended",
  },
  "showtime-gone": {
    title: "checkout.offerOver.notOfferedTitle",
    words: "checkout.offerOver.gone",
  },
  "showtime-moved": {
    title: "checkout.offerOver.notOfferedTitle",
    words: "checkout.offerOver.moved",
  },
} satisfies Record<Why, { title: FixedKey; words: PlainKey }>;

/** Why nothing is offered any more, and that what was paid goes back. */
export function OfferOver({ offer, why }: { offer: OfferPage; why: Why }) {
  const { title, words } = WORDS[why];
  return (
    <>
      <Notice tone={why === "offer-refused" ? "ok" : "warn"} title={t(title)}>
        {t(words, { amount: formatMoney(offer) })}
      </Notice>
      <p>
        <ButtonLink href={`/showtimes/${offer.showtime.showtimeId}`}>
          {t("checkout.offer.backToShowtime")}
        </ButtonLink>
      </p>
    </>
  );
}
