import type { Metadata } from "next";
import { cache } from "react";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { readFirstSeats } from "@/app/localized/[language]/admin/box-office/_first-seats";
import { Link } from "@/components/link";
import { packSeats } from "@/components/seat-map/packed-seats";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireSeller } from "@/lib/accounts/sessions/viewer";
import { getPolicy } from "@/lib/claims/get-policy";
import { listHouseSeats } from "@/lib/claims/list-house-seats";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { newId } from "@/lib/id";
import { listSeats } from "@/lib/layouts/list-seats";
import { listPrices } from "@/lib/pricing/list-prices";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { Till } from "./_components/till";
import { whyShut } from "./words";

const findShowtime = cache(async (text: string) => {
  const id = rowId.safeParse(text);
  const staff = await requireSeller();
  if (!id.success) return notTheirs();
  const [asked, showtime] = await Promise.all([
    getShowtimeToSell(database(), { staff, showtimeId: id.data }),
    getSeatMapShowtime(database(), id.data),
  ]);
  // what changes from here on makes another revision
  return asked && showtime ? { showtime, revision: asked.revision, staff } : notTheirs();
});

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/admin/box-office/[showtimeId]">): Promise<Metadata> {
  const { showtime } = await findShowtime((await params).showtimeId);
  return { title: t("boxOffice.till.metaTitle", { movie: showtime.movieTitle }) };
}

/** The till of one showtime. */
export default withMessages("app/localized/[language]/admin/box-office/[showtimeId]/page.tsx", TillPage);

async function TillPage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/admin/box-office/[showtimeId]">) {
  const { showtime, revision, staff } = await findShowtime((await params).showtimeId);
  const { id, layoutId, startsAt, timeZone, screenName, currency, theaterName } = showtime;
  const [db, now] = [database(), await currentTime()];
  const [found, seats, table, house] = await Promise.all([
    getPolicy(db, id, now),
    listSeats(db, layoutId),
    listPrices(db, showtime),
    listHouseSeats(db, { staff, showtimeId: id }),
  ]);
  const { policy } = found ?? (await notTheirs());
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/box-office" className="link">
            {t("boxOffice.title")}
          </Link>
        }
        lead={
          <>
            {t("boxOffice.till.about", {
              day: formatDay(startsAt, timeZone),
              time: formatTime(startsAt, timeZone),
              screen: screenName,
              theater: theaterName,
            })}{" "}
            <Link href={`/admin/bookings?showtime=${id}`} className="link">
              {t("boxOffice.till.itsBookings")}
            </Link>
            {" · "}
            <Link href={`/admin/box-office/reservations?showtime=${id}`} className="link">
              {t("boxOffice.till.itsReservations")}
            </Link>
          </>
        }
      >
        {showtime.movieTitle}
      </PageTitle>
      <Till
        layoutId={layoutId}
        showtimeId={id}
        revision={revision}
        firstSaleId={newId()}
        screenName={screenName}
        packed={packSeats(seats)}
        table={table}
        currency={currency}
        policy={policy}
        house={house}
        first={readFirstSeats((await searchParams).seats)}
        shut={whyShut(showtime, now)}
      />
    </>
  );
}
