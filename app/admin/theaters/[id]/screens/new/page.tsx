import type { Metadata } from "next";
import Link from "next/link";
import { rowId } from "@/app/_http/row-id";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { NewScreenForm } from "./_components/new-screen-form";

export const metadata: Metadata = { title: "Add a screen" };

export default async function NewScreenPage({ params }: PageProps<"/admin/theaters/[id]/screens/new">) {
  const staff = await requireManager();
  const id = rowId.safeParse((await params).id);
  const theater = id.success && (await getTheaterForStaff(database(), { staff, theaterId: id.data }));
  if (!theater) return notTheirs();
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href={`/admin/theaters/${theater.id}`} className="link">
            {theater.name}
          </Link>
        }
        lead="Name the room. Its seats are drawn on the next page."
      >
        Add a screen
      </PageTitle>
      <NewScreenForm theaterId={theater.id} />
    </>
  );
}
