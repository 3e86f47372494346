import type { Metadata } from "next";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { urlId } from "@/app/_http/url-id";
import { WhatAndWhen } from "@/app/localized/[language]/(site)/_components/what-and-when";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { getHolder, getViewer } from "@/lib/accounts/sessions/viewer";
import { findReservationOfHold } from "@/lib/bookings/reservations/find-reservation-of-hold";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { listSeats } from "@/lib/layouts/list-seats";
import { COUNTER, takesReservations } from "@/lib/payments/counter";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";
import { providersFor } from "@/lib/payments/providers";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { redirect } from "@/lib/redirect";
import { cancelTerms } from "./_components/cancel-terms";
import { CheckoutForm } from "./_components/checkout-form";
import { HoldGone } from "./_components/hold-gone";
import { OnlineClosed } from "./_components/online-closed";
import { reserveHint } from "./_components/reserve-hint";

export const generateMetadata = (): Metadata => ({ title: t("checkout.title"), robots: { index: false } });

export default withMessages(
  "app/localized/[language]/(site)/checkout/[holdId]/page.tsx",
  withBusyFallback(async function CheckoutPage({
    params,
  }: PageProps<"/localized/[language]/checkout/[holdId]">) {
    const holdId = urlId.safeParse((await params).holdId).data;
    const holder = await getHolder();
    const { user } = await getViewer();
    const signInHref =
      holdId && !user ? `/sign-in?next=${encodeURIComponent(`/checkout/${holdId}`)}` : undefined;
    if (!holdId || !holder) return <HoldGone showtimeId={null} isOnSale={false} signInHref={signInHref} />;
    const db = database();
    const now = await currentTime();
    const [reservation, payment, hold, showtime, table] = await Promise.all([
      findReservationOfHold(db, { holdId, holder }),
      findHoldPayment(db, { holdId, holder }),
      getHoldById(db, { holdId, holder, now }),
      getSeatMapShowtimeOfHold(db, { holdId, holder }),
      listHoldPrices(db, holdId),
    ]);
    if (reservation) redirect(`/reservations/${reservation}`);
    if (payment && payment.state !== "refunded") redirect(`/checkout/payment/${payment.id}`);
    // one that was sent back says so, until the seats are held anew
    if (payment && !hold?.seatIds.length) redirect(`/checkout/payment/${payment.id}`);
    if (!hold?.seatIds.length || !showtime) {
      const isOnSale = showtime?.state === "on-sale" && showtime.salesCloseAt > now;
      return <HoldGone {...{ showtimeId: showtime?.id ?? null, isOnSale, signInHref }} />;
    }

    const providers = providersFor(showtime.paymentProviders);
    const canReserve = takesReservations(showtime.paymentProviders) && showtime.reservedUntil > now;
    const ways = [
      ...providers.flatMap(({ name, methods }) => methods.map((method) => ({ provider: name, method }))),
      ...(canReserve
        ? [{ provider: COUNTER, method: "reserve", hint: reserveHint(showtime, user !== null) }]
        : []),
    ];
    const held = new Set(hold.seatIds);
    const seats = (await listSeats(db, showtime.layoutId)).filter(({ id }) => held.has(id));
    return (
      <div className="mx-auto max-w-xl">
        <PageTitle>{t("checkout.title")}</PageTitle>
        <CheckoutForm
          held={{
            holdId,
            showtimeId: hold.showtimeId,
            expiresAt: hold.expiresAt,
            madeAt: now,
            salesCloseAt: showtime.salesCloseAt,
          }}
          seats={seats.map(({ id, row, number, type }) => ({ id, row, number, type }))}
          table={table}
          fee={hold.bookingFee}
          currency={hold.currency}
          user={user && { name: user.name, email: user.email }}
          terms={cancelTerms({ ...showtime, currency: hold.currency, fee: hold.bookingFee }, now)}
          freeTerms={cancelTerms({ ...showtime, currency: hold.currency, fee: null }, now)}
          demo={env.MATINEE_DEMO}
          ways={ways}
          closed={ways.length > 0 ? null : <OnlineClosed showtime={showtime} />}
        >
          <WhatAndWhen showtime={showtime}>
            <Link href={`/showtimes/${showtime.id}`} className="link">
              {t("checkout.seats.change")}
            </Link>
          </WhatAndWhen>
        </CheckoutForm>
      </div>
    );
  }),
);
