import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { formatMoney } from "@/lib/money";
import { formatFullDay, formatTime } from "@/lib/zoned-time";
import { requireShowtime } from "../_showtime";
import { CancelForm } from "./_components/cancel-form";

export const metadata: Metadata = { title: "Cancel a showtime" };

/** What cancelling it will do, before it is done: it cannot be undone. */
export default async function CancelPage({ params }: PageProps<"/admin/showtimes/[id]/cancel">) {
  const { now, managed } = await requireShowtime(await params);
  const { showtime, title, timeZone, screenName, sales, held } = managed;
  if (showtime.state === "cancelled" || showtime.endsAt <= now) redirect(`/admin/showtimes/${showtime.id}`);
  const owed = sales.money
    .map((sum) => formatMoney({ ...sum, amountMinor: sum.paidMinor - sum.refundedMinor - sum.retainedMinor }))
    .join(" and ");
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            <Link href={`/admin/showtimes/${showtime.id}`} className="link">
              {title}
            </Link>
            {`, ${formatFullDay(showtime.startsAt, timeZone)}, ${formatTime(showtime.startsAt, timeZone)}, ${screenName}`}
          </>
        }
        lead="Sales stop at once. This cannot be undone."
      >
        Cancel the showtime
      </PageTitle>
      <ul className="mb-8 max-w-measure list-disc pl-5">
        <li>
          {sales.standing === 0
            ? "Nobody has booked it, so there is nothing to refund."
            : `${sales.standing === 1 ? "One booking is" : `${sales.standing} bookings are`} cancelled, ${owed} goes back, and everyone is told by e-mail.`}
        </li>
        {sales.withoutEmail > 0 && (
          <li>
            {sales.withoutEmail === 1 ? "One" : sales.withoutEmail} of them left no e-mail address, so no
            message reaches them.
          </li>
        )}
        <li>
          {held === 0
            ? "No seats are held just now."
            : `${held === 1 ? "One held seat is" : `${held} held seats are`} let go.`}
        </li>
        <li>Anyone who is paying at this moment is refunded.</li>
      </ul>
      <CancelForm id={showtime.id} revision={showtime.revision} bookings={sales.standing} />
      <p className="mt-6">
        <ButtonLink variant="quiet" href={`/admin/showtimes/${showtime.id}`}>
          Let it take place
        </ButtonLink>
      </p>
    </>
  );
}
