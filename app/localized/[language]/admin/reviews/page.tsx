import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listReviewsForStaff } from "@/lib/reviews/list-reviews-for-staff";
import { withParams } from "../_address";
import { NavTabs } from "../_frame/nav-tabs";
import { ReviewRow } from "./_components/review-row";
import { afterWords, readQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("reviews.admin.title") });

const PER_PAGE = 30;

const TABS = [
  { show: undefined, label: "reviews.admin.all" },
  { show: "waiting", label: "reviews.admin.waiting" },
  { show: "hidden", label: "reviews.admin.hidden" },
] as const;

/** What people who were at one's theaters say: those that were reported first. */
export default withMessages("app/localized/[language]/admin/reviews/page.tsx", ReviewsPage);

async function ReviewsPage({ searchParams }: PageProps<"/localized/[language]/admin/reviews">) {
  const staff = await requireManager();
  const { show, review, after } = readQuery(await searchParams);
  const asked = { staff, filter: show, reviewId: review, after: after ?? null, limit: PER_PAGE };
  const { reviews, next } = await listReviewsForStaff(database(), asked);
  const hrefOf = (more: Record<string, string | null>) =>
    withParams("/admin/reviews", { show, review: null, after: null }, more);
  return (
    <>
      <PageTitle lead={t("reviews.admin.lead")}>{t("reviews.admin.title")}</PageTitle>
      <NavTabs
        label={t("reviews.admin.tabs")}
        tabs={TABS.map((tab) => ({
          ...{ href: hrefOf({ show: tab.show ?? null }), label: t(tab.label) },
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
            {t("reviews.admin.first")}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink href={hrefOf({ after: afterWords(next) })} variant="quiet">
            {t("reviews.admin.older")}
          </ButtonLink>
        )}
      </p>
    </>
  );
}

function Nothing({ show, isOne }: { show: (typeof TABS)[number]["show"]; isOne: boolean }) {
  if (isOne) return <Empty title={t("reviews.admin.gone")} />;
  if (show === "waiting")
    return <Empty title={t("reviews.admin.noneWaiting")}>{t("reviews.admin.noneWaitingHint")}</Empty>;
  if (show === "hidden") return <Empty title={t("reviews.admin.noneHidden")} />;
  return <Empty title={t("reviews.admin.none")}>{t("reviews.admin.noneHint")}</Empty>;
}
