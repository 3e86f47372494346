import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { CardForm } from "../_components/card-form";
import { newDraft } from "../_draft";

export const generateMetadata = (): Metadata => ({ title: t("prices.card.newTitle") });

export default withMessages("app/localized/[language]/admin/prices/new/page.tsx", NewCardPage);

async function NewCardPage({ searchParams }: PageProps<"/localized/[language]/admin/prices/new">) {
  const staff = await requireManager();
  const db = database();
  const asked = (await searchParams).theater;
  const theaters = await listPricedTheaters(db, staff);
  const theater =
    asked === undefined ? theaters[0] : theaters.find(({ id }) => id === rowId.safeParse(asked).data);
  if (!theater) return notTheirs();
  const types = await listTicketTypes(db, { staff, theaterId: theater.id });
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href={`/admin/prices?theater=${theater.id}`} className="link">
            {t("prices.card.pricesOf", { theater: theater.name })}
          </Link>
        }
        lead={t("prices.card.lead", { currency: theater.currency })}
      >
        {t("prices.card.newTitle")}
      </PageTitle>
      <CardForm
        theater={theater}
        types={types}
        formats={SHOWTIME_FORMATS}
        baseId={null}
        initial={newDraft(theater.currency)}
        seatTypes={theater.seatTypes}
      />
    </>
  );
}
