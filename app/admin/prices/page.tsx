import type { Metadata } from "next";
import { NoTheater } from "@/app/admin/_components/no-theater";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listCards, listPricedTheaters } from "@/lib/pricing/get-price-card";
import { getListRevision, listTicketTypes } from "@/lib/pricing/ticket-types";
import { CardsTable } from "./_components/cards-table";
import { PricesTabs } from "./_components/prices-tabs";
import { TheaterFilter } from "./_components/theater-filter";
import { TicketTypesForm } from "./_components/ticket-types-form";
import { rowId } from "./_input";

export const metadata: Metadata = { title: "Prices" };

/** What a theater sells, and by which cards. */
export default async function PricesPage({ searchParams }: PageProps<"/admin/prices">) {
  const steward = await requireManager();
  const [db, now] = [database(), await currentTime()];
  const asked = rowId.safeParse((await searchParams).theater).data;
  const theaters = await listPricedTheaters(db, steward);
  const theater = theaters.find(({ id }) => id === asked) ?? theaters[0];
  if (!theater) {
    return (
      <>
        <PageTitle>Prices</PageTitle>
        <NoTheater>Prices belong to a theater.</NoTheater>
      </>
    );
  }
  const theaterId = theater.id;
  const cards = await listCards(db, { steward, theaterId, now });
  const make = <ButtonLink href={`/admin/prices/new?theater=${theaterId}`}>New price card</ButtonLink>;
  return (
    <>
      <PageTitle action={cards.length > 0 && make} lead="All-in: what customers see is what they pay.">
        Prices
      </PageTitle>
      <PricesTabs here="/admin/prices" />
      <TheaterFilter action="/admin/prices" theaters={theaters} theaterId={theaterId} />
      {cards.length > 0 ? (
        <CardsTable cards={cards} theater={theater} />
      ) : (
        <Empty title="No price card yet" action={make}>
          A price card says what each ticket costs on each kind of seat. A showtime is sold by one.
        </Empty>
      )}
      <TicketTypesForm
        key={`${theaterId} ${await getListRevision(db, theaterId)}`}
        theaterId={theaterId}
        revision={await getListRevision(db, theaterId)}
        types={await listTicketTypes(db, { steward, theaterId })}
      />
    </>
  );
}
