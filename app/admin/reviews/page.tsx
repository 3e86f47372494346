import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listReviewsForStaff } from "@/lib/reviews/list-reviews-for-staff";
import { withParams } from "../_address";
import { NavTabs } from "../_frame/nav-tabs";
import { ReviewRow } from "./_components/review-row";
import { afterWords, readQuery } from "./_query";

export const metadata: Metadata = { title: "Reviews" };

const PER_PAGE = 30;

const TABS = [
  { show: undefined, label: "All" },
  { show: "waiting", label: "To look at" },
  { show: "hidden", label: "Hidden" },
] as const;

/** What people who were at one's theaters say: those that were reported first. */
export default async function ReviewsPage({ searchParams }: PageProps<"/admin/reviews">) {
  const staff = await requireManager();
  const { show, review, after } = readQuery(await searchParams);
  const asked = { staff, filter: show, reviewId: review, after: after ?? null, limit: PER_PAGE };
  const { reviews, next } = await listReviewsForStaff(database(), asked);
  const hrefOf = (more: Record<string, string | null>) =>
    withParams("/admin/reviews", { show, review: null, after: null }, more);
  return (
    <>
      <PageTitle lead="What people whose tickets were scanned say of the movies. Those that were reported come first.">
        Reviews
      </PageTitle>
      <NavTabs
        label="Which reviews"
        tabs={TABS.map((tab) => ({
          ...{ href: hrefOf({ show: tab.show ?? null }), label: tab.label },
          isHere: !review && tab.show === show,
        }))}
      />
      {reviews.length === 0 ? (
        <Nothing show={show} isOne={review !== undefined || after !== undefined} />
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {reviews.map((one) => (
            <ReviewRow key={one.id} review={one} />
          ))}
        </ul>
      )}
      <p className="mt-8 flex flex-wrap gap-3">
        {(review || after) && (
          <ButtonLink href={hrefOf({})} variant="quiet">
            To the first of them
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={hrefOf({ after: afterWords(next) })} variant="quiet">
            Older ones
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function Nothing({ show, isOne }: { show: (typeof TABS)[number]["show"]; isOne: boolean }) {
  if (isOne) return <Empty title="There is no such review any more" />;
  if (show === "waiting")
    return <Empty title="Nothing to look at">What readers report is listed here until you decide.</Empty>;
  if (show === "hidden") return <Empty title="None is hidden" />;
  return (
    <Empty title="No review yet">
      Guests are asked the day after their visit; what they say is listed here.
    </Empty>
  );
}
