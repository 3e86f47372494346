import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { OwnReview } from "@/app/_reviews/own-review";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getOwnReview } from "@/lib/reviews/own-review";
import { findVisit } from "@/lib/reviews/visit";
import { deleteByLinkAction, saveByLinkAction } from "./actions";

export const generateMetadata = (): Metadata => ({
  title: t("reviews.own.title"),
  robots: { index: false },
});

/** Where the link of the message that asks leads: no account is needed. */
export default withMessages(
  "app/localized/[language]/(site)/reviews/[linkToken]/page.tsx",
  withBusyFallback(async function ReviewByLinkPage({
    params,
  }: PageProps<"/localized/[language]/reviews/[linkToken]">) {
    const link = (await params).linkToken;
    const db = database();
    const visit = await findVisit(db, { of: { link }, userId: null });
    if (!visit) notFound();
    return (
      <OwnReview
        visit={visit}
        review={await getOwnReview(db, visit)}
        name=""
        of={{ name: "link", value: link }}
        save={saveByLinkAction}
        remove={deleteByLinkAction}
      />
    );
  }),
);
