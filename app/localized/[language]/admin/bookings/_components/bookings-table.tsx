import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import type { FoundBooking } from "@/lib/bookings/list-found";
import { formatReference } from "@/lib/bookings/reference";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { BookingMark } from "./booking-mark";
import { momentsOf } from "./moments-of";

type Props = {
  bookings: FoundBooking[];
  now: number;
  sort: string;
  hrefForSort: (sort: string) => string;
};

const seatsOf = ({ seats }: FoundBooking) =>
  seats.map(({ rowLabel, seatNumber, isCancelled }) => {
    const name = `${rowLabel}${seatNumber}`;
    return isCancelled ? (
      <s key={name} className="me-1.5 text-ink-soft">
        {name}
      </s>
    ) : (
      <span key={name} className="me-1.5">
        {name}
      </span>
    );
  });

/** One booking a row: whose, of what, which seats. */
export function BookingsTable({ bookings, now, ...order }: Props) {
  const moment = momentsOf(bookings);
  const columns: Column<FoundBooking>[] = [
    {
      title: t("bookings.table.booking"),
      isHead: true,
      cell: (booking) => (
        <>
          <Link href={`/admin/bookings/${booking.id}`} prefetch={false} className="link font-semibold">
            {formatReference(booking.reference)}
          </Link>
          <BookingMark {...booking} now={now} />
          <span className="block text-sm">{booking.name || t("bookings.table.noName")}</span>
          <span className="block break-all text-ink-soft text-sm">{booking.email}</span>
          <span className="block text-ink-soft text-sm md:hidden">
            {t("bookings.table.movieAt", {
              movie: booking.movieTitle,
              moment: moment(booking.startsAt, booking),
            })}
            <span className="block">{seatsOf(booking)}</span>
          </span>
        </>
      ),
    },
    {
      title: t("bookings.table.showtime"),
      sort: "starts",
      from: "md",
      cell: (booking) => (
        <>
          {booking.movieTitle}
          <span className="block text-ink-soft text-sm">
            {t("bookings.table.place", {
              moment: moment(booking.startsAt, booking),
              screen: booking.screenName,
              theater: booking.theaterName,
            })}
          </span>
        </>
      ),
    },
    { title: t("bookings.table.seats"), from: "md", cell: seatsOf },
    {
      title: t("bookings.table.booked"),
      sort: "booked",
      from: "lg",
      cell: (booking) => (
        <span className="whitespace-nowrap">
          {moment(booking.createdAt, booking)}
          <span className="block text-ink-soft text-sm">
            {t(booking.channel === "counter" ? "bookings.table.atCounter" : "bookings.table.online")}
          </span>
        </span>
      ),
    },
    {
      title: t("bookings.table.total"),
      isNumber: true,
      cell: ({ totalMinor, currency }) => formatMoney({ amountMinor: totalMinor, currency }),
    },
  ];
  return (
    <DataTable
      caption={t("bookings.table.caption")}
      columns={columns}
      rows={bookings}
      keyOf={({ id }) => id}
      {...order}
    />
  );
}
