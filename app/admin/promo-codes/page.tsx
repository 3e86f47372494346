import type { Metadata } from "next";
import { rowId } from "@/app/_http/row-id";
import { PricesTabs } from "@/app/admin/_frame/prices-tabs";
import { TheaterFilter } from "@/app/admin/_lists/theater-filter";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listPromoCodes } from "@/lib/pricing/list-promo-codes";
import { CodesTable } from "./_components/codes-table";

export const metadata: Metadata = { title: "Promotion codes" };

/** An owner's theaters' codes; an admin's all, the chain's among them. */
export default async function PromoCodesPage({ searchParams }: PageProps<"/admin/promo-codes">) {
  const staff = await requireManager();
  const db = database();
  const { theater, saved } = await searchParams;
  const theaterId = rowId.safeParse(theater).data;
  const [codes, theaters, chainZone] = await Promise.all([
    listPromoCodes(db, { staff, theaterId }),
    listPricedTheaters(db, staff),
    getChainZone(db),
  ]);
  const make = <ButtonLink href="/admin/promo-codes/new">New code</ButtonLink>;
  return (
    <>
      <PageTitle action={codes.length > 0 && make} lead="What customers type at the checkout to pay less.">
        Promotion codes
      </PageTitle>
      <PricesTabs here="/admin/promo-codes" />
      {typeof saved === "string" && codes.some(({ code }) => code === saved) && (
        <div className="mb-6">
          <Notice tone="ok" title={`${saved} is saved`} />
        </div>
      )}
      <TheaterFilter
        action="/admin/promo-codes"
        theaters={theaters}
        theaterId={theaterId}
        all="All theaters"
      />
      {codes.length > 0 ? (
        <CodesTable codes={codes} now={await currentTime()} chainZone={chainZone} />
      ) : (
        <Empty title="No code yet" action={make}>
          A code takes an amount or a share off a booking, as often and for as long as you like.
        </Empty>
      )}
    </>
  );
}
