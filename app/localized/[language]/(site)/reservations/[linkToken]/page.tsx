import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { linkTokenOf } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { ForgetKept } from "./_components/forget-kept";
import { HowToPay } from "./_components/how-to-pay";
import { NotReserved } from "./_components/not-reserved";
import { ReleaseForm } from "./_components/release-form";
import { ReservedStub } from "./_components/reserved-stub";

export const generateMetadata = (): Metadata => ({
  title: t("reservations.title"),
  robots: { index: false },
});

/** What is reserved, until when, and how it is paid; once it is paid its tickets are under the same link. */
export default withMessages(
  "app/localized/[language]/(site)/reservations/[linkToken]/page.tsx",
  withBusyFallback(async function ReservationPage({
    params,
  }: PageProps<"/localized/[language]/reservations/[linkToken]">) {
    const now = await currentTime();
    const linkToken = linkTokenOf(await params);
    const reservation = await getReservationByLink(database(), { linkToken, now });
    if (!reservation) notFound();
    const { state, showtime } = reservation;
    if (state === "paid") redirect(`/tickets/${linkToken}`);
    const isOpen = showtime.state === "on-sale" && showtime.startsAt > now;
    return (
      <div className="mx-auto max-w-xl">
        <PageTitle>{t("reservations.title")}</PageTitle>
        <ForgetKept />
        {state === "standing" ? (
          <div className="grid gap-8">
            <HowToPay reservation={reservation} />
            <ReservedStub reservation={reservation} />
            <ReleaseForm linkToken={linkToken} />
          </div>
        ) : (
          <div className="grid gap-6">
            <NotReserved reservation={reservation} isOpen={isOpen} />
            <ReservedStub reservation={reservation} />
            <p>
              <ButtonLink href={`/showtimes/${showtime.showtimeId}`}>
                {isOpen ? t("checkout.way.chooseAgain") : t("checkout.way.otherShowtimes")}
              </ButtonLink>
            </p>
          </div>
        )}
      </div>
    );
  }),
);
