import type { ComponentProps } from "react";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
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
        lead={t("reviews.own.lead")}
      >
        {t("reviews.own.title")}
      </PageTitle>
      {said?.hiddenWhy && (
        <div className="mb-6">
          <Notice tone="warn" title={t("reviews.own.hidden")}>
            {rich("reviews.own.hiddenWhy", {
              reason: said.hiddenWhy,
              bdi: (reason) => <bdi>{reason}</bdi>,
            })}
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
