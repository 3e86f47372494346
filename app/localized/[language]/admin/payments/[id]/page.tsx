import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { ofShowtimeAt } from "@/app/localized/[language]/admin/_bookings/of-showtime";
import { ReversalNotices } from "@/app/localized/[language]/admin/_bookings/reversal-notices";
import { Timeline } from "@/app/localized/[language]/admin/_lists/timeline";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { getPaymentForStaff } from "@/lib/ordering/get-payment-for-staff";
import { getPaymentTimeline } from "@/lib/ordering/get-payment-timeline";
import { listReversals } from "@/lib/payments/list-reversals";
import { SeeReversals } from "./_components/see-reversals";
import { Standing } from "./_components/standing";
import { WhatFor } from "./_components/what-for";
import { sayWhat } from "./words";

export const generateMetadata = (): Metadata => ({ title: t("bookings.payments.metaTitle") });

/** One payment: how it stands, what happened to it, and what can be done while it is in doubt. */
export default withMessages("app/localized/[language]/admin/payments/[id]/page.tsx", PaymentPage);

async function PaymentPage({ params }: PageProps<"/localized/[language]/admin/payments/[id]">) {
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
            {t("bookings.payments.today")}
          </Link>
        }
        lead={showtime ? ofShowtimeAt({ ...showtime, theaterName: theater.name }) : theater.name}
      >
        {t("bookings.payments.title", { amount: formatMoney({ ...payment, currency: order.currency }) })}
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
          <h2 className="font-display text-xl">{t("bookings.payments.happened")}</h2>
          <Timeline
            label={t("bookings.payments.happened")}
            events={events.map((event) => ({
              id: event.id,
              at: event.at,
              when: momentOf(event.at, timeZone),
              what: sayWhat(event),
              who: event.who,
            }))}
          />
        </div>
      </div>
    </>
  );
}
