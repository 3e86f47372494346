import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { NoTheater } from "@/app/localized/[language]/admin/_lists/no-theater";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listShifts } from "@/lib/shifts/list-shifts";
import { ClosedShifts } from "./_components/closed-shifts";
import { OpenShiftForm } from "./_components/open-shift-form";
import { OpenShifts } from "./_components/open-shifts";

export const generateMetadata = (): Metadata => ({ title: t("boxOffice.shifts.title") });

/** Who has which drawer now, and how the last ones were counted. */
export default withMessages("app/localized/[language]/admin/box-office/shifts/page.tsx", ShiftsPage);

async function ShiftsPage() {
  const staff = await requireSeller();
  const { open, closed, counters } = await listShifts(database(), { staff });
  const own = new Set(open.filter(({ userId }) => userId === staff.userId).map((shift) => shift.theaterId));
  const free = counters.filter(({ id }) => !own.has(id));
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office" className="link">
            {t("boxOffice.title")}
          </Link>
        }
        lead={t("boxOffice.shifts.lead")}
      >
        {t("boxOffice.shifts.title")}
      </PageTitle>
      {counters.length === 0 && <NoTheater>{t("boxOffice.shifts.noTheater")}</NoTheater>}
      {open.length > 0 && <OpenShifts shifts={open} ownId={staff.userId} />}
      {free.length > 0 && <OpenShiftForm counters={free} />}
      <section aria-labelledby="closed" className="mt-10">
        <h2 id="closed" className="mb-3 font-display text-xl">
          {t("boxOffice.shifts.closedTitle")}
        </h2>
        {closed.length === 0 ? (
          <Empty title={t("boxOffice.shifts.noneClosed")}>{t("boxOffice.shifts.noneClosedHint")}</Empty>
        ) : (
          <ClosedShifts shifts={closed} />
        )}
      </section>
    </>
  );
}
