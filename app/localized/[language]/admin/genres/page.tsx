import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { CatalogueTabs } from "@/app/localized/[language]/admin/_frame/catalogue-tabs";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { AddGenre } from "./_components/add-genre";
import { GenreTable } from "./_components/genre-table";

export const generateMetadata = (): Metadata => ({ title: t("genres.title") });

export default withMessages("app/localized/[language]/admin/genres/page.tsx", GenresPage);

async function GenresPage() {
  const { isAdmin } = await requireManager();
  const genres = await listGenreRows(database());
  return (
    <>
      <PageTitle lead={t("genres.lead")}>{t("genres.title")}</PageTitle>
      <CatalogueTabs here="genres" />
      {isAdmin && <AddGenre />}
      {genres.length === 0 ? (
        <Empty title={t("genres.empty.title")}>{t("genres.empty.text")}</Empty>
      ) : (
        <GenreTable genres={genres} isAdmin={isAdmin} />
      )}
    </>
  );
}
