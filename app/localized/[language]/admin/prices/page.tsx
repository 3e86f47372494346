import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { PricesTabs } from "@/app/localized/[language]/admin/_frame/prices-tabs";
import { NoTheater } from "@/app/localized/[language]/admin/_lists/no-theater";
import { TheaterFilter } from "@/app/localized/[language]/admin/_lists/theater-filter";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getListRevision } from "@/lib/pricing/get-list-revision";
import { listCards } from "@/lib/pricing/list-cards";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { CardsTable } from "./_components/cards-table";
import { TicketTypesForm } from "./_components/ticket-types-form";

export const generateMetadata = (): Metadata => ({ title: t("prices.page.title") });

/** What a theater sells, and by which cards. */
export default withMessages("app/localized/[language]/admin/prices/page.tsx", PricesPage);

async function PricesPage({ searchParams }: PageProps<"/localized/[language]/admin/prices">) {
  const staff = await requireManager();
  const [db, now] = [database(), await currentTime()];
  const asked = rowId.safeParse((await searchParams).theater).data;
  const theaters = await listPricedTheaters(db, staff);
  const theater = theaters.find(({ id }) => id === asked) ?? theaters[0];
  if (!theater) {
    return (
      <>
        <PageTitle>{t("prices.page.title")}</PageTitle>
        <NoTheater>{t("prices.page.noTheater")}</NoTheater>
      </>
    );
  }
  const theaterId = theater.id;
  const [cards, revision, types] = await Promise.all([
    listCards(db, { staff, theaterId, now }),
    getListRevision(db, theaterId),
    listTicketTypes(db, { staff, theaterId }),
  ]);
  const make = (
    <ButtonLink href={`/admin/prices/new?theater=${theaterId}`}>{t("prices.page.newCard")}</ButtonLink>
  );
  return (
    <>
      <PageTitle action={cards.length > 0 && make} lead={t("prices.page.lead")}>
        {t("prices.page.title")}
      </PageTitle>
      <PricesTabs here="/admin/prices" />
      <TheaterFilter action="/admin/prices" theaters={theaters} theaterId={theaterId} />
      {cards.length > 0 ? (
        <CardsTable cards={cards} theater={theater} />
      ) : (
        <Empty title={t("prices.page.noCards")} action={make}>
          {t("prices.page.whatACardIs")}
        </Empty>
      )}
      <TicketTypesForm
        key={`${theaterId} ${revision}`}
        theaterId={theaterId}
        revision={revision}
        types={types}
      />
    </>
  );
}
