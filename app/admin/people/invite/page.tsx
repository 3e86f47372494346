import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { InviteForm } from "./_components/invite-form";

export const metadata: Metadata = { title: "Invite someone" };

export default async function InvitePage() {
  const staff = await requireManager();
  const theaters = (await listTheatersForStaff(database(), staff)).filter(
    ({ archivedAt }) => archivedAt === null,
  );
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/people" className="link">
            People
          </Link>
        }
        lead="They get a message with a link that works once, within seven days. Anyone without an account makes one on the way."
      >
        Invite someone
      </PageTitle>
      <InviteForm theaters={theaters.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
    </>
  );
}
