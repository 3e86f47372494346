import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ofShowtime } from "@/app/localized/[language]/admin/_bookings/of-showtime";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { findBookings } from "@/lib/bookings/find-bookings";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getShowtimeToManage } from "@/lib/scheduling/get-showtime-to-manage";
import { listStages } from "@/lib/scheduling/list-stages";
import { withParams } from "../_address";
import { BookingFilters } from "./_components/booking-filters";
import { BookingsTable } from "./_components/bookings-table";
import { Found } from "./_components/found";
import { asParams, readQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("bookings.title") });

/** Every booking, to be found by whatever its customer can say of it. */
export default withMessages("app/localized/[language]/admin/bookings/page.tsx", BookingsPage);

async function BookingsPage({ searchParams }: PageProps<"/localized/[language]/admin/bookings">) {
  const staff = await requireManager();
  const query = readQuery(await searchParams);
  const { theater: theaterId, showtime: showtimeId, from: fromDay, until: untilDay, ...rest } = query;
  const [db, now] = [database(), await currentTime()];
  const [found, showtime, theaters] = await Promise.all([
    findBookings(db, { ...rest, ...{ theaterId, showtimeId, fromDay, untilDay, staff, now } }),
    showtimeId ? getShowtimeToManage(db, { staff, showtimeId }) : null,
    listStages(db, staff),
  ]);
  const hrefWith = (changes: Parameters<typeof withParams>[2]) =>
    withParams("/admin/bookings", asParams(query), changes);
  return (
    <>
      <PageTitle lead={t("bookings.lead")}>{t("bookings.title")}</PageTitle>
      <BookingFilters
        key={withParams("", asParams({ ...query, q: "", page: 1 }))}
        query={query}
        theaters={theaters}
        showtime={showtime && { words: ofShowtime(showtime), hrefWithout: hrefWith({ showtime: null }) }}
      />
      <Found found={found} q={query.q} isAll={hrefWith({ sort: null, page: null }) === "/admin/bookings"} />
      {found.bookings.length > 0 && (
        <BookingsTable
          bookings={found.bookings}
          now={now}
          sort={query.sort}
          hrefForSort={(sort) => hrefWith({ sort, page: null })}
        />
      )}
      <Pager
        page={found.page}
        pageCount={found.pages}
        hrefFor={(page) => hrefWith({ page: page === 1 ? null : page })}
      />
    </>
  );
}
