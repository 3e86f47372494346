import { Empty } from "@/components/ui/empty";
import { MOST_FOUND } from "@/lib/bookings/booking-source";
import type { FoundBookings } from "@/lib/bookings/find-bookings";
import { formatNumber } from "@/lib/formatters";

type FoundProps = {
  found: FoundBookings;
  q: string;
  /** Nothing in particular was asked for. */
  isAll: boolean;
};

/** How many there are, said when it changes; or why there are none, and what to try. */
export function Found({ found, q, isAll }: FoundProps) {
  const { total, isMore, seatDay } = found;
  return (
    <>
      <p role="status" className="mb-2 text-ink-soft text-sm">
        {total > 0 && countWords(total, isMore)}
        {total > 0 &&
          seatDay === "today" &&
          `, of today. Choose days to look for seat ${q.toUpperCase()} there.`}
      </p>
      {total === 0 && (isAll ? <NoneYet /> : <Nothing {...found} q={q} />)}
    </>
  );
}

const NoneYet = () => (
  <Empty title="No bookings yet">Each is listed here as soon as it is paid, online or at the counter.</Empty>
);

function Nothing({ seatDay, q }: Pick<FoundBookings, "seatDay"> & { q: string }) {
  if (seatDay === "too-many-days")
    return (
      <Empty title="On which day?">
        A seat is looked for in at most a week. Choose fewer days, or open a showtime from the box office.
      </Empty>
    );
  if (seatDay === "today")
    return (
      <Empty title={`Nobody has booked seat ${q.toUpperCase()} today`}>
        Choose days above to look for that seat on others.
      </Empty>
    );
  return (
    <Empty title="No booking fits">
      A reference has eight letters and figures. Of names and e-mails the first letters are enough.
    </Empty>
  );
}

function countWords(total: number, isMore: boolean): string {
  const most = `More than ${formatNumber(total)} bookings`;
  if (isMore) return total < MOST_FOUND ? most : `${most}; the first ${formatNumber(total)} are here`;
  return total === 1 ? "One booking" : `${formatNumber(total)} bookings`;
}
