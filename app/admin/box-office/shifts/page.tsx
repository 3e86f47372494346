import type { Metadata } from "next";
import Link from "next/link";
import { NoTheater } from "@/app/admin/_lists/no-theater";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { requireSeller } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { listShifts } from "@/lib/shifts/list-shifts";
import { ClosedShifts } from "./_components/closed-shifts";
import { OpenShiftForm } from "./_components/open-shift-form";
import { OpenShifts } from "./_components/open-shifts";

export const metadata: Metadata = { title: "Shifts" };

/** Who has which drawer now, and how the last ones were counted. */
export default async function ShiftsPage() {
  const staff = await requireSeller();
  const { open, closed, counters } = await listShifts(database(), { staff });
  const own = new Set(open.filter(({ userId }) => userId === staff.userId).map((shift) => shift.theaterId));
  const free = counters.filter(({ id }) => !own.has(id));
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office" className="link">
            Box office
          </Link>
        }
        lead="Open one with what is in your drawer: from then on your cash sales and refunds are counted to it, until you count the drawer and close it."
      >
        Shifts
      </PageTitle>
      {counters.length === 0 && <NoTheater>Once there is one, its drawers are counted here.</NoTheater>}
      {open.length > 0 && <OpenShifts shifts={open} ownId={staff.userId} />}
      {free.length > 0 && <OpenShiftForm counters={free} />}
      <section aria-labelledby="closed" className="mt-10">
        <h2 id="closed" className="mb-3 font-display text-xl">
          Closed
        </h2>
        {closed.length === 0 ? (
          <Empty title="None yet">Closed shifts are listed here, with what was counted.</Empty>
        ) : (
          <ClosedShifts shifts={closed} />
        )}
      </section>
    </>
  );
}
