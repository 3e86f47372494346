import type { Metadata } from "next";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Stub } from "@/components/ui/stub";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { getSeatMapShowtimeOfHold } from "@/lib/claims/get-seat-map-showtime-of-hold";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listSeats } from "@/lib/layouts/list-seats";
import { formatMoney } from "@/lib/money";
import { getReservationRequest } from "@/lib/ordering/reservations/get-reservation-request";
import { redirect } from "@/lib/redirect";
import { describeSeats } from "@/lib/words/seats";
import { describeMoment } from "@/lib/words/showtime";
import { ConfirmForm } from "./_components/confirm-form";

export const generateMetadata = (): Metadata => ({
  title: t("reservations.confirm.pageTitle"),
  robots: { index: false },
});

/** Where a guest confirms by a press what they would reserve. Opening it changes nothing. */
export default withMessages(
  "app/localized/[language]/(site)/reservations/confirm/[token]/page.tsx",
  withBusyFallback(async function ConfirmReservationPage({
    params,
  }: PageProps<"/localized/[language]/reservations/confirm/[token]">) {
    const token = (await params).token.slice(0, 200);
    const now = await currentTime();
    const request = await getReservationRequest(database(), token);
    if (!request) return <Gone showtimeId={null} isOnSale={false} />;
    if (request.linkToken) redirect(`/reservations/${request.linkToken}`);
    const { holdId, visitorId, asked } = request;
    const holder = { visitorId, userId: null };
    const [hold, showtime] = await Promise.all([
      getHoldById(database(), { holdId, holder, now }),
      getSeatMapShowtimeOfHold(database(), { holdId, holder }),
    ]);
    if (!hold?.seatIds.length || !showtime || !asked) {
      const isOnSale = showtime?.state === "on-sale" && showtime.salesCloseAt > now;
      return <Gone showtimeId={request.showtimeId} isOnSale={isOnSale} />;
    }
    const held = new Set(hold.seatIds);
    const isAsAsked =
      asked.choices.length === held.size && asked.choices.every(({ seatId }) => held.has(seatId));
    if (!isAsAsked) return <Changed holdId={holdId} />;
    const seats = (await listSeats(database(), showtime.layoutId)).filter(({ id }) => held.has(id));
    const at = (startsAt: number) => describeMoment({ startsAt, timeZone: showtime.timeZone });
    const said = describeSeats(seats.map(({ row, number }) => ({ rowLabel: row, seatNumber: number })));
    return (
      <div className="mx-auto grid max-w-xl gap-8">
        <PageTitle lead={t("reservations.confirm.lead", { moment: at(hold.expiresAt) })}>
          {t("reservations.confirm.title")}
        </PageTitle>
        <Stub
          tail={
            <p className="flex items-baseline justify-between gap-4">
              <span>{t("reservations.confirm.toPay")}</span>
              <span className="whitespace-nowrap font-display text-2xl">
                {formatMoney({ amountMinor: asked.expectedTotalMinor, currency: asked.expectedCurrency })}
              </span>
            </p>
          }
        >
          <div className="wrap-anywhere">
            <h2 className="font-display font-medium text-xl">{showtime.movieTitle}</h2>
            <p>{at(showtime.startsAt)}</p>
            <p className="text-ink-soft">
              {t("tickets.showtime.where", {
                screen: showtime.screenName,
                theater: showtime.theaterName,
                city: showtime.city,
              })}
            </p>
            <p className="mt-4 first-letter:uppercase">{said}</p>
          </div>
        </Stub>
        <div className="grid gap-4">
          <p>{t("reservations.confirm.terms", { moment: at(showtime.reservedUntil) })}</p>
          <ConfirmForm token={token} />
        </div>
      </div>
    );
  }),
);

/** What is held by now is not what the link is for. */
const Changed = ({ holdId }: { holdId: string }) => (
  <div className="mx-auto max-w-xl">
    <PageTitle>{t("reservations.notConfirmed.title")}</PageTitle>
    <Empty
      title={t("reservations.notConfirmed.changedTitle")}
      action={
        <ButtonLink href={`/checkout/${holdId}`}>{t("reservations.notConfirmed.toThoseSeats")}</ButtonLink>
      }
    >
      {t("reservations.notConfirmed.changed")}
    </Empty>
  </div>
);

/** Why nothing can be reserved by this link, and the way back. */
function Gone({ showtimeId, isOnSale }: { showtimeId: number | null; isOnSale: boolean }) {
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle>{t("reservations.notConfirmed.title")}</PageTitle>
      {showtimeId === null ? (
        <Empty
          title={t("reservations.notConfirmed.linkTitle")}
          action={<ButtonLink href="/">{t("checkout.way.seeWhatIsOn")}</ButtonLink>}
        >
          {t("reservations.notConfirmed.link")}
        </Empty>
      ) : (
        <Empty
          title={t("reservations.notConfirmed.goneTitle")}
          action={
            <ButtonLink href={`/showtimes/${showtimeId}`}>
              {isOnSale ? t("checkout.way.chooseAgain") : t("checkout.way.otherShowtimes")}
            </ButtonLink>
          }
        >
          {isOnSale ? t("reservations.notConfirmed.onSale") : t("reservations.notConfirmed.closed")}
        </Empty>
      )}
    </div>
  );
}
