import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { redirect } from "@/lib/redirect";
import { WhichShowtime } from "../_components/which-showtime";
import { requireShowtime } from "../_showtime";
import { CancelForm } from "./_components/cancel-form";

export const generateMetadata = (): Metadata => ({ title: t("showtimes.cancel.title") });

/** What cancelling it will do, before it is done: it cannot be undone. */
export default withMessages("app/localized/[language]/admin/showtimes/[id]/cancel/page.tsx", CancelPage);

async function CancelPage({ params }: PageProps<"/localized/[language]/admin/showtimes/[id]/cancel">) {
  const { now, managed } = await requireShowtime(await params);
  const { showtime, sales, held } = managed;
  if (showtime.state === "cancelled" || showtime.endsAt <= now) redirect(`/admin/showtimes/${showtime.id}`);
  const [sum = "", ...others] = sales.money.map(({ paidMinor, refundedMinor, retainedMinor, currency }) =>
    formatMoney({ amountMinor: paidMinor - refundedMinor - retainedMinor, currency }),
  );
  const owed = others.reduce((first, second) => t("showtimes.cancel.sumAndSum", { first, second }), sum);
  return (
    <>
      <PageTitle eyebrow={<WhichShowtime managed={managed} />} lead={t("showtimes.cancel.lead")}>
        {t("showtimes.cancel.heading")}
      </PageTitle>
      <ul className="mb-8 max-w-measure list-disc ps-5">
        <li>{t("showtimes.cancel.bookings", { bookings: sales.standing, owed })}</li>
        {sales.withoutEmail > 0 && (
          <li>{t("showtimes.cancel.withoutEmail", { bookings: sales.withoutEmail })}</li>
        )}
        <li>{t("showtimes.cancel.held", { seats: held })}</li>
        <li>{t("showtimes.cancel.paying")}</li>
      </ul>
      <CancelForm id={showtime.id} revision={showtime.revision} bookings={sales.standing} />
      <p className="mt-6">
        <ButtonLink variant="quiet" href={`/admin/showtimes/${showtime.id}`}>
          {t("showtimes.cancel.keep")}
        </ButtonLink>
      </p>
    </>
  );
}
