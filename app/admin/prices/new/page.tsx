import type { Metadata } from "next";
import Link from "next/link";
import { rowId } from "@/app/_http/row-id";
import { PageTitle } from "@/components/ui/page-title";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listTicketTypes } from "@/lib/pricing/list-ticket-types";
import { CardForm } from "../_components/card-form";
import { newDraft } from "../_draft";

export const metadata: Metadata = { title: "New price card" };

export default async function NewCardPage({ searchParams }: PageProps<"/admin/prices/new">) {
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
            Prices of {theater.name}
          </Link>
        }
        lead={`In ${theater.currency}, all-in: what customers see is what they pay.`}
      >
        New price card
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
