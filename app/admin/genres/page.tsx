import type { Metadata } from "next";
import { CatalogueTabs } from "@/app/admin/_frame/catalogue-tabs";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { database } from "@/lib/database";
import { AddGenre } from "./_components/add-genre";
import { GenreTable } from "./_components/genre-table";

export const metadata: Metadata = { title: "Genres" };

export default async function GenresPage() {
  const { isAdmin } = await requireManager();
  const genres = await listGenreRows(database());
  return (
    <>
      <PageTitle lead="What customers browse by. A movie may have several.">Genres</PageTitle>
      <CatalogueTabs here="genres" />
      {isAdmin && <AddGenre />}
      {genres.length === 0 ? (
        <Empty title="No genres yet">They are listed here, with how many movies have each.</Empty>
      ) : (
        <GenreTable genres={genres} isAdmin={isAdmin} />
      )}
    </>
  );
}
