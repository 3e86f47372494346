import { Notice } from "@/components/ui/notice";
import type { ShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** In which state it is, where that is not simply on sale. */
export function StateNotice({
  managed,
  open,
  now,
}: {
  managed: ShowtimeForStaff;
  open: number;
  now: number;
}) {
  const { showtime, timeZone, sales } = managed;
  const notice = () => {
    if (showtime.state === "cancelled") {
      return (
        <Notice tone={open > 0 ? "warn" : "ok"} title="Cancelled">
          {showtime.cancelReason && <p>{showtime.cancelReason}</p>}
          <p>
            {open > 0
              ? `${open} of ${open + sales.cancelled} bookings still wait for their refund. It goes on by itself.`
              : sales.cancelled > 0
                ? `${sales.cancelled === 1 ? "The one booking is" : `All ${sales.cancelled} bookings are`} refunded and told.`
                : "Nobody had booked."}
          </p>
        </Notice>
      );
    }
    if (showtime.state === "draft") {
      return (
        <Notice tone="warn" title="A draft">
          {showtime.startsAt > now ? "Customers do not see it yet." : "It was never put on sale."}
        </Notice>
      );
    }
    if (showtime.movedAt !== null) {
      const when = `${formatShortDay(showtime.movedAt, timeZone)}, ${formatTime(showtime.movedAt, timeZone)}`;
      return (
        <Notice tone="warn" title="Changed after it was sold">
          Everyone who booked before {when} was told and may cancel free of charge until the start.
        </Notice>
      );
    }
    return null;
  };
  const shown = notice();
  return shown && <div className="mb-6">{shown}</div>;
}
