import Link from "next/link";
import type { ComponentProps } from "react";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import type { OwnReview as Said } from "@/lib/reviews/own-review";
import type { Visit } from "@/lib/reviews/visit";
import { ReviewForm } from "./review-form";

type Props = Omit<ComponentProps<typeof ReviewForm>, "said"> & {
  visit: Pick<Visit, "slug" | "title">;
  review: Said | null;
};

/** What somebody says of a movie that they saw here, or has said. */
export function OwnReview({ visit, review, ...form }: Props) {
  const said = review && review.deletedAt === null ? review : null;
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle
        eyebrow={
          <Link href={`/movies/${encodeURIComponent(visit.slug)}`} prefetch={false} className="link">
            {visit.title}
          </Link>
        }
        lead="You were here and saw it: others would like to know what you thought."
      >
        Your review
      </PageTitle>
      {said?.hiddenWhy && (
        <div className="mb-6">
          <Notice tone="warn" title="Not shown at present">
            The theater has hidden your review: “<bdi>{said.hiddenWhy}</bdi>” If you change it, they look at
            it again.
          </Notice>
        </div>
      )}
      <ReviewForm
        {...form}
        said={said && { halves: said.halves, words: said.words, name: said.name }}
        // deleted, it begins anew; saved for the first time, it goes on and says so
        key={review?.deletedAt ?? 0}
      />
    </div>
  );
}
