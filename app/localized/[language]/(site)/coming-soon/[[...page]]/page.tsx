import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { pageMetadata } from "@/app/_page-metadata";
import { MovieGrid } from "@/app/localized/[language]/(site)/_components/movie-grid";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { listComingSoon } from "@/lib/catalogue/list-coming-soon";
import { t } from "@/lib/i18n/t";
import { listRuns } from "@/lib/scheduling/list-runs";
import { catalogueDatabase } from "@/lib/stale-reads";
import { opensWords } from "@/lib/words/sales-words";

export const revalidate = 30;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ page?: string[] }> };

const pathOf = (page: number): string => (page > 1 ? `/coming-soon/${page}` : "/coming-soon");

/** The page of that address; null where there is none. */
const findPage = cache(async (address: string) => {
  if (!/^[1-9]\d{0,3}$/.test(address)) return null;
  const found = await listComingSoon(catalogueDatabase(), { page: Number(address) });
  if (found.page !== Number(address)) return null;
  const movieIds = found.movies.map(({ id }) => id);
  return { ...found, runs: await listRuns(catalogueDatabase(), { movieIds, now: Date.now() }) };
});

const addressOf = async ({ params }: Props) => (await params).page?.join("/") ?? "1";

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await findPage(await addressOf(props));
  if (!page) return { title: t("common.notFound") };
  const path = pathOf(page.page);
  return pageMetadata({
    title: t("browse.comingSoon.title"),
    description: t("browse.comingSoon.description"),
    path,
  });
}

export default withErrorHtml(async function ComingSoonPage(props: Props) {
  await tagPage("movies", "showtimes");
  const { movies, runs, page, pageCount } = (await findPage(await addressOf(props))) ?? notFound();
  return (
    <>
      <PageTitle lead={t("browse.comingSoon.lead")}>{t("browse.comingSoon.title")}</PageTitle>
      {movies.length === 0 ? (
        <Empty
          title={t("browse.comingSoon.empty")}
          action={
            <ButtonLink href="/" variant="quiet">
              {t("browse.comingSoon.whatPlays")}
            </ButtonLink>
          }
        >
          {t("browse.comingSoon.emptyWords")}
        </Empty>
      ) : (
        <MovieGrid
          large
          movies={movies}
          noteFor={(movie) =>
            opensWords(movie, runs.get(movie.id)?.isOnSale ?? false).map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))
          }
        />
      )}
      <Pager page={page} pageCount={pageCount} hrefFor={pathOf} />
    </>
  );
});
