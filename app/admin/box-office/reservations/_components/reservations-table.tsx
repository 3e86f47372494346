import Link from "next/link";
import { type Column, DataTable } from "@/app/admin/_lists/data-table";
import { formatReference } from "@/lib/bookings/reference";
import type { Reservation } from "@/lib/bookings/reservations/reservation";
import { formatMoney } from "@/lib/money";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { STATE_WORDS } from "../_words";

const moment = (at: number, { showtime: { timeZone } }: Reservation) =>
  `${formatShortDay(at, timeZone)}, ${formatTime(at, timeZone)}`;

const seatsOf = ({ seats }: Reservation) =>
  seats.map(({ rowLabel, seatNumber }) => `${rowLabel}${seatNumber}`).join(" ");

const COLUMNS: Column<Reservation>[] = [
  {
    title: "Reservation",
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
          <span className="ml-2 text-ink-soft text-sm">{STATE_WORDS[it.state]}</span>
        )}
        <span className="block text-sm">{it.name}</span>
        <span className="block break-all text-ink-soft text-sm">{it.email}</span>
        <span className="block text-ink-soft text-sm md:hidden">
          {it.showtime.movieTitle}, {moment(it.showtime.startsAt, it)}
          <span className="block">{seatsOf(it)}</span>
        </span>
      </>
    ),
  },
  {
    title: "Showtime",
    from: "md",
    cell: (it) => (
      <>
        {it.showtime.movieTitle}
        <span className="block text-ink-soft text-sm">
          {moment(it.showtime.startsAt, it)}, {it.showtime.screenName}, {it.showtime.theaterName}
        </span>
      </>
    ),
  },
  { title: "Seats", from: "md", cell: seatsOf },
  {
    title: "Until",
    cell: (it) => <span className="sm:whitespace-nowrap">{moment(it.until, it)}</span>,
  },
  {
    title: "To pay",
    isNumber: true,
    cell: ({ totalMinor, showtime: { currency } }) => formatMoney({ amountMinor: totalMinor, currency }),
  },
];

/** One reservation a row, the next to lapse first. */
export const ReservationsTable = ({ reservations }: { reservations: Reservation[] }) => (
  <DataTable caption="Reservations" columns={COLUMNS} rows={reservations} keyOf={({ id }) => id} />
);
