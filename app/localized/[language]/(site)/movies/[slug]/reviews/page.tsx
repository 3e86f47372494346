import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { pageMetadata } from "@/app/_page-metadata";
import { afterIn, afterWords } from "@/app/_reviews/after";
import { ReviewList } from "@/app/_reviews/review-list";
import { ReviewSummary } from "@/app/_reviews/review-summary";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { getMovie } from "@/lib/catalogue/get-movie";
import { t } from "@/lib/i18n/t";
import { getReviewSummary } from "@/lib/reviews/get-review-summary";
import { listReviews } from "@/lib/reviews/list-reviews";
import { slugFromUrl } from "@/lib/slug";
import { catalogueDatabase } from "@/lib/stale-reads";

const PER_PAGE = 20;

const readMovie = cache(
  async (slug: string) => (await getMovie(catalogueDatabase(), slugFromUrl(slug))) ?? notFound(),
);

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/movies/[slug]/reviews">): Promise<Metadata> {
  const { slug, title } = await readMovie((await params).slug);
  const path = `/movies/${encodeURIComponent(slug)}/reviews`;
  return pageMetadata({
    title: t("browse.reviews.titleOf", { movie: title }),
    description: t("browse.reviews.description", { movie: title }),
    path,
  });
}

/** All that is said of a movie, the newest first. */
export default withMessages(
  "app/localized/[language]/(site)/movies/[slug]/reviews/page.tsx",
  withBusyFallback(async function ReviewsPage({
    params,
    searchParams,
  }: PageProps<"/localized/[language]/movies/[slug]/reviews">) {
    const movie = await readMovie((await params).slug);
    const after = afterIn((await searchParams).after);
    const db = catalogueDatabase();
    const [summary, { reviews, next }] = await Promise.all([
      getReviewSummary(db, movie.id),
      listReviews(db, { movieId: movie.id, after, limit: PER_PAGE }),
    ]);
    const path = `/movies/${encodeURIComponent(movie.slug)}`;
    const write = (
      <ButtonLink href={`${path}/review`} prefetch={false} variant="quiet">
        {t("browse.reviews.write")}
      </ButtonLink>
    );
    return (
      <>
        <PageTitle
          eyebrow={
            <Link href={path} prefetch={false} className="link">
              {movie.title}
            </Link>
          }
          action={reviews.length > 0 && write}
        >
          {t("browse.reviews.title")}
        </PageTitle>
        {reviews.length === 0 && (
          <Empty title={t(after ? "browse.reviews.noMore" : "browse.reviews.none")} action={write}>
            {t("browse.reviews.whoMay")}
          </Empty>
        )}
        <div className="grid gap-8">
          {after === null && <ReviewSummary summary={summary} />}
          {reviews.length > 0 && <ReviewList reviews={reviews} />}
          {next && (
            <p>
              <ButtonLink
                href={`${path}/reviews?after=${encodeURIComponent(afterWords(next))}`}
                prefetch={false}
                variant="quiet"
              >
                {t("browse.reviews.older")}
              </ButtonLink>
            </p>
          )}
        </div>
      </>
    );
  }),
);
