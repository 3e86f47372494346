import { SeatsStub } from "@/app/localized/[language]/(site)/_components/seats-stub";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { OfferPage } from "@/lib/ordering/offers/get-offer-by-link";

/** What is offered, seat by seat. */
export const OfferedStub = ({ offer }: { offer: OfferPage }) => (
  <SeatsStub
    showtime={offer.showtime}
    seats={offer.offered}
    total={{ name: t("checkout.offer.paidAlready"), amount: formatMoney(offer) }}
  />
);
