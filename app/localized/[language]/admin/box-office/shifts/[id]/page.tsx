import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PrintButton } from "@/components/print-button";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireSeller } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getShift } from "@/lib/shifts/get-shift";
import { formatFullDay } from "@/lib/zoned-time";
import { CloseForm } from "./_components/close-form";
import { DrawerEntries } from "./_components/drawer-entries";
import { MoveForm } from "./_components/move-form";
import { ShiftSums } from "./_components/shift-sums";

export const generateMetadata = (): Metadata => ({ title: t("boxOffice.shift.metaTitle") });

/** One shift: while it is open what to do with its drawer, and once it is closed its report, to be printed. */
export default withMessages("app/localized/[language]/admin/box-office/shifts/[id]/page.tsx", ShiftPage);

async function ShiftPage({ params }: PageProps<"/localized/[language]/admin/box-office/shifts/[id]">) {
  const staff = await requireSeller();
  const shiftId = (await params).id.slice(0, 100);
  const shift = (await getShift(database(), { shiftId, staff })) ?? (await notTheirs());
  const { id, name, theaterName, openedAt, closedAt, timeZone, currency, entries } = shift;
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office/shifts" className="link print:hidden">
            {t("boxOffice.shifts.title")}
          </Link>
        }
        lead={t("boxOffice.shift.lead", { theater: theaterName, day: formatFullDay(openedAt, timeZone) })}
        action={
          closedAt !== null && (
            <span className="print:hidden">
              <PrintButton>{t("boxOffice.shift.print")}</PrintButton>
            </span>
          )
        }
      >
        {t("boxOffice.shift.title", { name })}
      </PageTitle>
      <div className="grid gap-10">
        <ShiftSums shift={shift} />
        {closedAt === null && (
          <div className="grid max-w-3xl gap-x-12 gap-y-10 md:grid-cols-2">
            <CloseForm shiftId={id} currency={currency} />
            <MoveForm shiftId={id} currency={currency} />
          </div>
        )}
        <DrawerEntries entries={entries} currency={currency} timeZone={timeZone} />
      </div>
    </>
  );
}
