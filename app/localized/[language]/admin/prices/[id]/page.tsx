import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getCard } from "@/lib/pricing/get-card";
import { getSuccessor } from "@/lib/pricing/get-successor";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { CardForm } from "../_components/card-form";
import { CardSaved } from "../_components/card-saved";
import { RetireCard } from "../_components/retire-card";
import { draftOf } from "../_draft";

export const generateMetadata = (): Metadata => ({ title: t("prices.card.title") });

/** A price card: its table, its rules and what they make of a showtime. A replaced one can only be read. */
export default withMessages("app/localized/[language]/admin/prices/[id]/page.tsx", CardPage);

async function CardPage({ params, searchParams }: PageProps<"/localized/[language]/admin/prices/[id]">) {
  const staff = await requireManager();
  const db = database();
  const id = rowId.safeParse((await params).id).data;
  const [card, theaters] = await Promise.all([
    id ? getCard(db, { staff, priceCardId: id }) : null,
    listPricedTheaters(db, staff),
  ]);
  const theater = theaters.find((one) => one.id === card?.theaterId);
  if (!card || !theater) return notTheirs();
  const [successor, types] = await Promise.all([
    card.supersededAt === null ? null : getSuccessor(db, card),
    listTicketTypes(db, { staff, theaterId: theater.id }),
  ]);
  const sold = new Set([...theater.seatTypes, ...card.prices.map(({ seatType }) => seatType)]);
  return (
    <>
      <PageTitle
        action={
          card.supersededAt === null && (
            <RetireCard priceCardId={card.id} theaterId={theater.id} name={card.name} />
          )
        }
        eyebrow={
          <Link href={`/admin/prices?theater=${theater.id}`} className="link">
            {t("prices.card.pricesOf", { theater: theater.name })}
          </Link>
        }
        lead={t("prices.card.lead", { currency: card.currency })}
      >
        {card.name}
      </PageTitle>
      {card.supersededAt === null ? (
        <CardSaved saved={(await searchParams).saved} />
      ) : (
        <div className="mb-6">
          <Notice tone="warn" title={t(successor ? "prices.card.replaced" : "prices.card.givenUp")}>
            {t("prices.card.outOfForce")}{" "}
            {successor && (
              <Link href={`/admin/prices/${successor}`} className="link">
                {t("prices.card.seeTheOneInForce")}
              </Link>
            )}
          </Notice>
        </div>
      )}
      <CardForm
        key={card.id}
        theater={theater}
        types={types}
        formats={SHOWTIME_FORMATS}
        baseId={card.id}
        initial={draftOf(card)}
        seatTypes={SEAT_TYPES.filter((type) => sold.has(type))}
        isReadOnly={card.supersededAt !== null}
      />
    </>
  );
}
