import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";
import { getChainZone } from "@/lib/pricing/get-chain-zone";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { CodeForm } from "../_components/code-form";

export const metadata: Metadata = { title: "New promotion code" };

export default async function NewCodePage() {
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
            Promotion codes
          </Link>
        }
        lead="Off the whole booking, before it is paid."
      >
        New promotion code
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
