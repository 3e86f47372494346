import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { getPromoCode } from "@/lib/pricing/get-promo-code";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { CodeForm } from "../_components/code-form";
import { DisableCode } from "../_components/disable-code";

export const generateMetadata = (): Metadata => ({ title: t("promo.one.title") });

export default withMessages("app/localized/[language]/admin/promo-codes/[id]/page.tsx", CodePage);

async function CodePage({ params }: PageProps<"/localized/[language]/admin/promo-codes/[id]">) {
  const staff = await requireManager();
  const db = database();
  const id = rowId.safeParse((await params).id).data;
  const [code, theaters, movies, chainZone] = await Promise.all([
    id ? getPromoCode(db, { staff, promoCodeId: id }) : null,
    listPricedTheaters(db, staff),
    listChoices(db, ""),
    getChainZone(db),
  ]);
  if (!code) return notTheirs();
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            <Link href="/admin/promo-codes" className="link">
              {t("promo.title")}
            </Link>
            {code.disabledAt !== null && <span className="ps-3">{t("promo.one.disabled")}</span>}
          </>
        }
        lead={t("promo.one.used", { uses: code.uses })}
        action={<DisableCode id={code.id} code={code.code} isDisabled={code.disabledAt !== null} />}
      >
        {code.code}
      </PageTitle>
      <CodeForm
        key={code.revision}
        code={code}
        isAdmin={staff.isAdmin}
        theaters={theaters}
        movies={movies}
        chainZone={chainZone}
      />
    </>
  );
}
