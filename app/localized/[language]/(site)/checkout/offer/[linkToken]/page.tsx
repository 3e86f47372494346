import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { PageTitle } from "@/components/ui/page-title";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getOfferByLink } from "@/lib/ordering/offers/get-offer-by-link";
import { redirect } from "@/lib/redirect";
import { AnswerForm } from "./_components/answer-form";
import { OfferOver } from "./_components/offer-over";
import { OfferedStub } from "./_components/offered-stub";
import { SettleOffer } from "./_components/settle-offer";
import { WhatHappened } from "./_components/what-happened";

export const generateMetadata = (): Metadata => ({
  title: t("checkout.offer.title"),
  robots: { index: false },
});

/** Other seats for who paid when theirs had gone: to take, or to have all of the money back. */
export default withMessages(
  "app/localized/[language]/(site)/checkout/offer/[linkToken]/page.tsx",
  withBusyFallback(async function OfferPage({
    params,
  }: PageProps<"/localized/[language]/checkout/offer/[linkToken]">) {
    const now = await currentTime();
    const linkToken = linkTokenOf(await params);
    const offer = await getOfferByLink(database(), { linkToken, now });
    if (!offer) notFound();
    if (offer.bookingLink) redirect(`/tickets/${offer.bookingLink}`);
    const { why, until, isSettled } = offer;
    return (
      <div className="mx-auto max-w-xl">
        <PageTitle>{why ? t("checkout.offer.titleOver") : t("checkout.offer.title")}</PageTitle>
        <div className="grid gap-6">
          {why ? (
            <>
              <OfferOver offer={offer} why={why} />
              {!isSettled && <SettleOffer linkToken={linkToken} leftMs={0} isOver />}
            </>
          ) : (
            <>
              <WhatHappened offer={offer} />
              <OfferedStub offer={offer} />
              <SettleOffer linkToken={linkToken} leftMs={until - now} isOver={false} />
              <AnswerForm linkToken={linkToken} />
            </>
          )}
        </div>
      </div>
    );
  }),
);
