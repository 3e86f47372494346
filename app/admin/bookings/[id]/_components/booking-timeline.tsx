import { REVERSAL_TITLES } from "@/app/admin/_bookings/reversal-words";
import { PROVIDERS } from "@/app/admin/_bookings/words";
import { Timeline } from "@/app/admin/_lists/timeline";
import { RETURN_WORDS, STATE_WORDS, sayFailure } from "@/app/admin/_messages/words";
import type { BookingEvent } from "@/lib/bookings/timeline/booking-event";
import { isolate } from "@/lib/isolate";
import { formatMoney } from "@/lib/money";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { subjectOf } from "@/lib/words/messages/render-message";
import { describeSeats } from "@/lib/words/seats";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

type Props = { events: BookingEvent[]; showtime: Pick<ShowtimeDetails, "timeZone" | "currency"> };

/** What happened, in the theater's time. */
export function BookingTimeline({ events, showtime: { timeZone, currency } }: Props) {
  return (
    <Timeline
      label="What happened"
      events={events.map((event) => ({
        id: event.id,
        at: event.at,
        when: `${formatShortDay(event.at, timeZone)}, ${formatTime(event.at, timeZone)}`,
        what: sayWhat(event, currency),
        ...(event.who ? { who: event.who } : {}),
      }))}
    />
  );
}

const SCANS: Record<string, string> = {
  admitted: "let in",
  already: "shown again, was in already",
  double: "let in twice",
  "wrong-showtime": "shown at another showtime",
  cancelled: "shown, though cancelled",
  "passed-on": "shown by its old code, though passed on",
  unknown: "not known",
  undone: "sent out again",
};

function sayWhat(event: BookingEvent, currency: string): React.ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  switch (event.what) {
    case "held":
      return "Seats held";
    case "reserved":
      return "Reserved, to be paid at the box office";
    case "declined":
      return "Payment declined";
    case "booked":
      return "Paid and booked";
    case "sold":
      return `Sold at the counter: ${(PROVIDERS[event.paidWith] ?? event.paidWith).toLowerCase()}`;
    case "moved":
      return "The showtime was moved";
    case "showtime-cancelled":
      return "The showtime was cancelled";
    case "retried":
      return "Refund asked for again";
    case "handed-back":
      return "Money handed back";
    case "told":
      return <MessageSent {...event} />;
    case "cancelled":
      return `Cancelled ${describeSeats(event.seats)}`;
    case "offered":
      return `${event.rowLabel}${event.seatNumber} offered to a friend`;
    case "taken-back":
      return `Offer of ${event.rowLabel}${event.seatNumber} taken back`;
    case "transferred":
      return `${event.rowLabel}${event.seatNumber} passed on to ${isolate(event.name)}`;
    case "scanned":
      return `${event.rowLabel}${event.seatNumber} ${SCANS[event.outcome] ?? event.outcome} at ${event.deviceName}`;
    case "noted":
      return (
        <p className="whitespace-pre-wrap wrap-anywhere">
          “{event.about === "complimentary" && "Complimentary: "}
          {event.text}”
        </p>
      );
    case "reversed":
      return `${REVERSAL_TITLES[event.kind][event.state]}: ${money(event.amountMinor)}`;
    case "refund-asked":
      return `Refund of ${money(event.amountMinor)} written down`;
    case "refunded":
      return `${money(event.amountMinor)} went back`;
    case "refund-failed":
      return <span className="text-danger">Refund of {money(event.amountMinor)} failed</span>;
  }
}

function MessageSent({
  to,
  deliveredAt,
  failure,
  stoppedAs,
  returnedAs,
  ...message
}: Extract<BookingEvent, { what: "told" }>) {
  const isStopped = stoppedAs && deliveredAt === null;
  return (
    <>
      Told: {subjectOf(message)}
      <span className="block break-all text-ink-soft text-sm">
        {to}
        {isStopped && (
          <span className="text-danger">
            {" "}
            not delivered: {failure ? sayFailure(failure) : STATE_WORDS[stoppedAs]}
          </span>
        )}
        {returnedAs && <span className="text-danger"> {RETURN_WORDS[returnedAs]}</span>}
      </span>
    </>
  );
}
