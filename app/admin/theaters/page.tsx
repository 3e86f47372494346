import type { Metadata } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { TheatersTable } from "./_components/theaters-table";

export const metadata: Metadata = { title: "Theaters" };

export default async function TheatersPage() {
  const staff = await requireManager();
  const theaters = await listTheatersForStaff(database(), staff);
  const open = staff.isAdmin && <ButtonLink href="/admin/theaters/new">Open a theater</ButtonLink>;
  return (
    <>
      <PageTitle action={theaters.length > 0 && open}>Theaters</PageTitle>
      {theaters.length === 0 ? (
        <Empty title="No theater yet" action={open}>
          A theater has an address, a clock, a currency and screens. Everything else begins with it.
        </Empty>
      ) : (
        <TheatersTable theaters={theaters} />
      )}
      <p className="mt-8">
        <Link href="/admin/messages/preview" className="link">
          See the messages that customers get
        </Link>
      </p>
    </>
  );
}
