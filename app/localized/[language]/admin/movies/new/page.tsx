import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { hasTmdb } from "@/lib/catalogue/tmdb/ask-tmdb";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { NewMovie } from "./_components/new-movie";

export const generateMetadata = (): Metadata => ({ title: t("movies.new.title") });

export default withMessages("app/localized/[language]/admin/movies/new/page.tsx", NewMoviePage);

async function NewMoviePage() {
  await requireAdmin();
  const back = (
    <Link href="/admin/movies" className="link">
      {t("movies.back")}
    </Link>
  );
  return (
    <>
      <PageTitle eyebrow={back} lead={t("movies.new.lead")}>
        {t("movies.new.title")}
      </PageTitle>
      <NewMovie genres={await listGenreRows(database())} hasTmdb={hasTmdb()} />
    </>
  );
}
