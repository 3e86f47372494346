import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { tagPage } from "@/app/_cache";
import { withErrorHtml } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { rowId } from "@/app/_http/row-id";
import { pageMetadata } from "@/app/_page-metadata";
import { BoxOffice } from "@/app/localized/[language]/(site)/_components/box-office";
import { eventNode } from "@/app/localized/[language]/(site)/_structured-data/event-node";
import { JsonLd } from "@/app/localized/[language]/(site)/_structured-data/json-ld";
import { packSeats } from "@/components/seat-map/packed-seats";
import { getPolicy } from "@/lib/claims/get-policy";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { t } from "@/lib/i18n/t";
import { listSeats } from "@/lib/layouts/list-seats";
import { allIn } from "@/lib/pricing/booking-fee";
import { listOffers, type ShowtimeOffer } from "@/lib/pricing/list-offers";
import { listPrices } from "@/lib/pricing/list-prices";
import { getShownShowtime, type SeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { markRestricted } from "@/lib/seating/view";
import { catalogueDatabase } from "@/lib/stale-reads";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { ClosedShowtime } from "./_components/closed-showtime";
import { SeatsOrRoom } from "./_components/seats-or-room";
import { ShowtimeHeader } from "./_components/showtime-header";

export const revalidate = 30;
export const generateStaticParams = () => [];

const findShowtime = cache(async (id: string) => {
  const parsed = rowId.safeParse(id);
  const showtime = parsed.success ? await getShownShowtime(catalogueDatabase(), parsed.data) : undefined;
  return showtime ?? notFound();
});

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/showtimes/[id]">): Promise<Metadata> {
  const { id, movieTitle, movieSlug, startsAt, timeZone, theaterName } = await findShowtime(
    (await params).id,
  );
  const when = { day: formatShortDay(startsAt, timeZone), time: formatTime(startsAt, timeZone) };
  return pageMetadata({
    title: t("seatMap.page.title", { movie: movieTitle, ...when }),
    description: t("seatMap.page.description", { theater: theaterName }),
    ...{ path: `/showtimes/${id}`, picture: `/pictures/movies/${encodeURIComponent(movieSlug)}` },
  });
}

export default withMessages(
  "app/localized/[language]/(site)/showtimes/[id]/page.tsx",
  withErrorHtml(async function ShowtimePage({ params }: PageProps<"/localized/[language]/showtimes/[id]">) {
    await tagPage("movies", "showtimes", "theaters");
    const showtime = await findShowtime((await params).id);
    const { id, screenName, currency, bookingFee, salesCloseAt } = showtime;
    const otherShowtimesHref = `/movies/${showtime.movieSlug}`;
    const isCancelled = showtime.state === "cancelled";
    // a page made ahead of any request has no request's clock; the map itself follows the server's
    if (isCancelled || showtime.startsAt <= Date.now()) {
      return (
        <>
          <ShowtimeHeader showtime={showtime} />
          <ClosedShowtime {...{ isCancelled, otherShowtimesHref }} />
          <JsonLd nodes={[tell(showtime)]} />
        </>
      );
    }
    const [seats, own, table, offers] = await Promise.all([
      listSeats(catalogueDatabase(), showtime.layoutId),
      getPolicy(catalogueDatabase(), id, 0),
      listPrices(catalogueDatabase(), showtime),
      listOffers(catalogueDatabase(), { showtimeIds: [id], now: Date.now() }),
    ]);
    const packed = packSeats(markRestricted(seats));
    const { policy } = own ?? notFound();
    const picker = {
      policy,
      theaterSlug: showtime.theaterSlug,
      showtimeId: id,
      layoutId: showtime.layoutId,
      screenName,
      packed,
      table: allIn(table, bookingFee),
      bookingFee,
      currency,
      salesCloseAt,
      otherShowtimesHref,
    };
    return (
      <div data-choosing>
        <ShowtimeHeader showtime={showtime} />
        {/* told by the style sheet, which knows as soon as it is there */}
        <div className="noscript:block mb-6 hidden max-w-measure">
          <p className="mb-2">{t("seatMap.page.noScript", { theater: showtime.theaterName })}</p>
          <BoxOffice theater={showtime} />
        </div>
        <SeatsOrRoom
          {...picker}
          limit={MAX_SEATS_PER_HOLD}
          roomOpensAt={showtime.roomOpensAt}
          timeZone={showtime.timeZone}
        />
        <JsonLd nodes={[tell(showtime, offers.get(id))]} />
      </div>
    );
  }),
);

/** The showtime as search engines are told of it; what is not sold has no offer. */
const tell = (showtime: SeatMapShowtime, offer?: ShowtimeOffer) =>
  eventNode({
    showtime: { ...showtime, isCancelled: showtime.state === "cancelled" },
    movie: { slug: showtime.movieSlug, title: showtime.movieTitle, ownTitle: showtime.ownTitle },
    theater: { ...showtime, slug: showtime.theaterSlug, name: showtime.theaterName },
    offer,
  });
