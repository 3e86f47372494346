import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { OwnReview } from "@/app/_reviews/own-review";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { getMovie } from "@/lib/catalogue/get-movie";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getOwnReview } from "@/lib/reviews/own-review";
import { findVisit } from "@/lib/reviews/visit";
import { slugFromUrl } from "@/lib/slug";
import { deleteOwnAction, saveOwnAction } from "./actions";

export const generateMetadata = (): Metadata => ({
  title: t("browse.reviews.yours"),
  robots: { index: false },
});

/** What the person signed in says of a movie, if they were let in to it. */
export default withMessages(
  "app/localized/[language]/(site)/movies/[slug]/review/page.tsx",
  withBusyFallback(async function ReviewPage({
    params,
  }: PageProps<"/localized/[language]/movies/[slug]/review">) {
    const { slug } = await params;
    const path = `/movies/${encodeURIComponent(slugFromUrl(slug))}`;
    const [user, movie] = await Promise.all([
      requireUser(`${path}/review`),
      getMovie(database(), slugFromUrl(slug)),
    ]);
    if (!movie) notFound();
    const [userId, movieId] = [user.id, movie.id];
    const [visit, review] = await Promise.all([
      findVisit(database(), { of: { movieId }, userId }),
      getOwnReview(database(), { movieId, userId, mailbox: null }),
    ]);
    // what they have said stays theirs to delete
    if (!visit && (!review || review.deletedAt !== null)) return <NotYet title={movie.title} path={path} />;
    return (
      <OwnReview
        visit={visit ?? movie}
        review={review}
        name={user.name}
        of={{ name: "movieId", value: String(movieId) }}
        save={saveOwnAction}
        remove={deleteOwnAction}
      />
    );
  }),
);

function NotYet({ title, path }: { title: string; path: string }) {
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle
        eyebrow={
          <Link href={path} prefetch={false} className="link">
            {title}
          </Link>
        }
      >
        {t("browse.reviews.yours")}
      </PageTitle>
      <Empty
        title={t("browse.reviews.notScanned")}
        action={
          <ButtonLink href={path} variant="quiet">
            {t("browse.reviews.seeShowtimes")}
          </ButtonLink>
        }
      >
        {t("browse.reviews.notScannedWords")}
      </Empty>
    </div>
  );
}
