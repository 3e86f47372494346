import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { CatalogueTabs } from "@/app/localized/[language]/admin/_frame/catalogue-tabs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listGenreRows } from "@/lib/catalogue/list-genre-rows";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listMovieRows } from "@/lib/programme/list-movie-rows";
import { withParams } from "../_address";
import { MovieFilters } from "./_components/movie-filters";
import { MovieList } from "./_components/movie-list";
import { readMovieQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("movies.title") });

/** The whole catalogue: admins change it, owners read it and schedule from it. */
export default withMessages("app/localized/[language]/admin/movies/page.tsx", MoviesPage);

async function MoviesPage({ searchParams }: PageProps<"/localized/[language]/admin/movies">) {
  const staff = await requireManager();
  const params = await searchParams;
  const asked = readMovieQuery(params);
  const db = database();
  const [genres, found] = await Promise.all([
    listGenreRows(db),
    listMovieRows(db, { ...asked, text: asked.q, staff, now: await currentTime() }),
  ]);
  const { rows, total, page, pageCount } = found;
  const hrefWith = (changes: Record<string, string | number | null>) =>
    withParams("/admin/movies", { ...asked, page: null }, changes);
  return (
    <>
      <PageTitle
        lead={t("movies.count", { count: total })}
        action={
          staff.isAdmin && (
            <div className="flex flex-wrap gap-3">
              <ButtonLink href="/admin/movies/import" variant="quiet">
                {t("movies.list.import")}
              </ButtonLink>
              <ButtonLink href="/admin/movies/new">{t("movies.list.add")}</ButtonLink>
            </div>
          )
        }
      >
        {t("movies.title")}
      </PageTitle>
      <CatalogueTabs here="movies" />
      {params.gone && (
        <div className="mb-6">
          <Notice tone="ok" title={t("movies.list.deleted")} />
        </div>
      )}
      <MovieFilters asked={asked} genres={genres} />
      <MovieList rows={rows} sort={asked.sort} isAdmin={staff.isAdmin} genres={genres} hrefWith={hrefWith} />
      <Pager page={page} pageCount={pageCount} hrefFor={(page) => hrefWith({ page })} />
    </>
  );
}
