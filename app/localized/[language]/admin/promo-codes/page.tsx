import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { PricesTabs } from "@/app/localized/[language]/admin/_frame/prices-tabs";
import { TheaterFilter } from "@/app/localized/[language]/admin/_lists/theater-filter";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listPromoCodes } from "@/lib/pricing/list-promo-codes";
import { CodesTable } from "./_components/codes-table";

export const generateMetadata = (): Metadata => ({ title: t("promo.title") });

/** An owner's theaters' codes; an admin's all, the chain's among them. */
export default withMessages("app/localized/[language]/admin/promo-codes/page.tsx", PromoCodesPage);

async function PromoCodesPage({ searchParams }: PageProps<"/localized/[language]/admin/promo-codes">) {
  const staff = await requireManager();
  const db = database();
  const { theater, saved } = await searchParams;
  const theaterId = rowId.safeParse(theater).data;
  const [codes, theaters, chainZone] = await Promise.all([
    listPromoCodes(db, { staff, theaterId }),
    listPricedTheaters(db, staff),
    getChainZone(db),
  ]);
  const make = <ButtonLink href="/admin/promo-codes/new">{t("promo.list.new")}</ButtonLink>;
  return (
    <>
      <PageTitle action={codes.length > 0 && make} lead={t("promo.list.lead")}>
        {t("promo.title")}
      </PageTitle>
      <PricesTabs here="/admin/promo-codes" />
      {typeof saved === "string" && codes.some(({ code }) => code === saved) && (
        <div className="mb-6">
          <Notice tone="ok" title={t("promo.list.saved", { code: saved })} />
        </div>
      )}
      <TheaterFilter
        action="/admin/promo-codes"
        theaters={theaters}
        theaterId={theaterId}
        all={t("promo.list.allTheaters")}
      />
      {codes.length > 0 ? (
        <CodesTable codes={codes} now={await currentTime()} chainZone={chainZone} />
      ) : (
        <Empty title={t("promo.list.none.title")} action={make}>
          {t("promo.list.none.text")}
        </Empty>
      )}
    </>
  );
}
