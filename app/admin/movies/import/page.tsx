import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { ImportMovies } from "./_components/import-movies";

export const metadata: Metadata = { title: "Import movies" };

export default async function ImportMoviesPage() {
  await requireAdmin();
  const back = (
    <Link href="/admin/movies" className="link">
      Movies
    </Link>
  );
  return (
    <>
      <PageTitle
        eyebrow={back}
        lead="From CSV or JSON, as spreadsheets and movie databases write them. The file is tried first: nothing is imported before you have seen what would be."
      >
        Import movies
      </PageTitle>
      <ImportMovies />
    </>
  );
}
