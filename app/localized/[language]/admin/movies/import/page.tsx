import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { ImportMovies } from "./_components/import-movies";

export const generateMetadata = (): Metadata => ({ title: t("imports.title") });

export default withMessages("app/localized/[language]/admin/movies/import/page.tsx", ImportMoviesPage);

async function ImportMoviesPage() {
  await requireAdmin();
  const back = (
    <Link href="/admin/movies" className="link">
      {t("imports.back")}
    </Link>
  );
  return (
    <>
      <PageTitle eyebrow={back} lead={t("imports.lead")}>
        {t("imports.title")}
      </PageTitle>
      <ImportMovies />
    </>
  );
}
