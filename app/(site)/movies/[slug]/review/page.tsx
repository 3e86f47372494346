import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { OwnReview } from "@/app/_reviews/own-review";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { getMovie } from "@/lib/catalogue/get-movie";
import { database } from "@/lib/database";
import { getOwnReview } from "@/lib/reviews/own-review";
import { findVisit } from "@/lib/reviews/visit";
import { slugFromUrl } from "@/lib/slug";
import { deleteOwnAction, saveOwnAction } from "./actions";

export const metadata: Metadata = { title: "Your review", robots: { index: false } };

/** What the person signed in says of a movie, if they were let in to it. */
export default withBusyFallback(async function ReviewPage({ params }: PageProps<"/movies/[slug]/review">) {
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
});

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
        Your review
      </PageTitle>
      <Empty
        title="Your ticket has not been scanned for it."
        action={
          <ButtonLink href={path} variant="quiet">
            See its showtimes
          </ButtonLink>
        }
      >
        Reviews are from people who were let in. If you came as a guest, use the link in the message that we
        send the day after.
      </Empty>
    </div>
  );
}
