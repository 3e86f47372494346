import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { NewTheaterForm } from "./_components/new-theater-form";

export const metadata: Metadata = { title: "Open a theater" };

export default async function NewTheaterPage() {
  await requireAdmin();
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/theaters" className="link">
            Theaters
          </Link>
        }
        lead="The little that is needed to begin. Cut-offs, trailers, seating and house rules have sensible values, which you can change later."
      >
        Open a theater
      </PageTitle>
      <NewTheaterForm />
    </>
  );
}
