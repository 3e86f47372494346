import type { Metadata } from "next";
import Link from "next/link";
import { ofShowtime } from "@/app/admin/_bookings/of-showtime";
import { ReversalNotices } from "@/app/admin/_bookings/reversal-notices";
import { Timeline } from "@/app/admin/_lists/timeline";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatMoney } from "@/lib/money";
import { getPaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { getPaymentTimeline } from "@/lib/ordering/get-payment-timeline";
import { listReversals } from "@/lib/payments/list-reversals";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { SeeReversals } from "./_components/see-reversals";
import { Standing } from "./_components/standing";
import { WhatFor } from "./_components/what-for";
import { sayWhat } from "./words";

export const metadata: Metadata = { title: "Payment" };

/** One payment: how it stands, what happened to it, and what can be done while it is in doubt. */
export default async function PaymentPage({ params }: PageProps<"/admin/payments/[id]">) {
  const staff = await requireManager();
  const paymentId = (await params).id.slice(0, 100);
  const now = await currentTime();
  const found = (await getPaymentForStaff(database(), { staff, paymentId, now })) ?? (await notTheirs());
  const { payment, order, showtime, theater } = found;
  const { timeZone } = theater;
  const [reversals, events] = await Promise.all([
    listReversals(database(), order.id),
    getPaymentTimeline(database(), found),
  ]);
  const unseen = reversals.filter((one) => one.paymentId === payment.id && one.seenAt === null);
  const isMismatchUnseen =
    payment.cameInMinor !== null && payment.cameInSeenAt === null && payment.state === "refunded";
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin" className="link">
            Today
          </Link>
        }
        lead={showtime ? `${ofShowtime(showtime)}, ${theater.name}` : theater.name}
      >
        Payment of {formatMoney({ ...payment, currency: order.currency })}
      </PageTitle>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-8">
          <ReversalNotices reversals={reversals} timeZone={timeZone}>
            {unseen.length > 0 && (
              <SeeReversals paymentId={payment.id} upTo={Math.max(...unseen.map((one) => one.updatedAt))} />
            )}
          </ReversalNotices>
          <Standing found={found} now={now} />
          {isMismatchUnseen && <SeeReversals paymentId={payment.id} upTo={payment.updatedAt} />}
          <WhatFor found={found} />
        </div>
        <div className="grid content-start gap-6">
          <h2 className="font-display text-xl">What happened</h2>
          <Timeline
            label="What happened"
            events={events.map((event) => ({
              id: event.id,
              at: event.at,
              when: `${formatShortDay(event.at, timeZone)}, ${formatTime(event.at, timeZone)}`,
              what: sayWhat(event),
              who: event.who,
            }))}
          />
        </div>
      </div>
    </>
  );
}
