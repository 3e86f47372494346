import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { hasTmdb } from "@/lib/catalogue/tmdb/ask-tmdb";
import { database } from "@/lib/database";
import { NewMovie } from "./_components/new-movie";

export const metadata: Metadata = { title: "Add a movie" };

export default async function NewMoviePage() {
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
        lead="A title is enough to begin with. The poster is chosen on the next page."
      >
        Add a movie
      </PageTitle>
      <NewMovie genres={await listGenreRows(database())} hasTmdb={hasTmdb()} />
    </>
  );
}
