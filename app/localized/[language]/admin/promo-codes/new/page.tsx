import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { CodeForm } from "../_components/code-form";

export const generateMetadata = (): Metadata => ({ title: t("promo.new.title") });

export default withMessages("app/localized/[language]/admin/promo-codes/new/page.tsx", NewCodePage);

async function NewCodePage() {
  const staff = await requireManager();
  const db = database();
  const [theaters, movies, chainZone] = await Promise.all([
    listPricedTheaters(db, staff),
    listChoices(db, ""),
    getChainZone(db),
  ]);
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/promo-codes" className="link">
            {t("promo.title")}
          </Link>
        }
        lead={t("promo.new.lead")}
      >
        {t("promo.new.title")}
      </PageTitle>
      <CodeForm
        code={null}
        isAdmin={staff.isAdmin}
        theaters={theaters}
        movies={movies}
        chainZone={chainZone}
      />
    </>
  );
}
