import type { Metadata } from "next";
import Link from "next/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { database } from "@/lib/database";
import { MovieForm } from "../_components/movie-form";
import { addMovieAction } from "./actions";

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
      <MovieForm action={addMovieAction} genres={await listGenreRows(database())} send="Add the movie" />
    </>
  );
}
