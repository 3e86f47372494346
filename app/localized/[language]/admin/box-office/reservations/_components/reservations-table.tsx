import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { type Column, DataTable } from "@/app/localized/[language]/admin/_lists/data-table";
import { Link } from "@/components/link";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";

const moment = (at: number, { showtime: { timeZone } }: Reservation) => momentOf(at, timeZone);

const seatsOf = ({ seats }: Reservation) =>
  seats.map(({ rowLabel, seatNumber }) => `${rowLabel}${seatNumber}`).join(" ");

const columns = (): Column<Reservation>[] => [
  {
    title: t("boxOffice.reservations.table.reservation"),
    isHead: true,
    cell: (it) => (
      <>
        <Link
          href={`/admin/box-office/reservations/${it.id}`}
          prefetch={false}
          className="link font-semibold"
        >
          {formatReference(it.reference)}
        </Link>
        {it.state !== "standing" && (
          <span className="ms-2 text-ink-soft text-sm">{t(`boxOffice.reservations.state.${it.state}`)}</span>
        )}
        <span className="block text-sm">{it.name}</span>
        <span className="block break-all text-ink-soft text-sm">{it.email}</span>
        <span className="block text-ink-soft text-sm md:hidden">
          {t("boxOffice.reservations.table.movieAt", {
            movie: it.showtime.movieTitle,
            moment: moment(it.showtime.startsAt, it),
          })}
          <span className="block">{seatsOf(it)}</span>
        </span>
      </>
    ),
  },
  {
    title: t("boxOffice.reservations.table.showtime"),
    from: "md",
    cell: (it) => (
      <>
        {it.showtime.movieTitle}
        <span className="block text-ink-soft text-sm">
          {t("boxOffice.reservations.table.place", {
            moment: moment(it.showtime.startsAt, it),
            screen: it.showtime.screenName,
            theater: it.showtime.theaterName,
          })}
        </span>
      </>
    ),
  },
  { title: t("boxOffice.reservations.table.seats"), from: "md", cell: seatsOf },
  {
    title: t("boxOffice.reservations.table.until"),
    cell: (it) => <span className="sm:whitespace-nowrap">{moment(it.until, it)}</span>,
  },
  {
    title: t("boxOffice.reservations.table.toPay"),
    isNumber: true,
    cell: ({ totalMinor, showtime: { currency } }) => formatMoney({ amountMinor: totalMinor, currency }),
  },
];

/** One reservation a row, the next to lapse first. */
export const ReservationsTable = ({ reservations }: { reservations: Reservation[] }) => (
  <DataTable
    caption={t("boxOffice.reservations.title")}
    columns={columns()}
    rows={reservations}
    keyOf={({ id }) => id}
  />
);
