import { reversalWithSum } from "@/app/localized/[language]/admin/_bookings/reversal-words";
import type { BookingEvent } from "@/lib/bookings/timeline/booking-event";
import { isolate } from "@/lib/i18n/isolate";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { describeSeats } from "@/lib/words/seats";

const SOLD: Record<string, FixedKey> = {
  cash: "bookings.timeline.sold.cash",
  terminal: "bookings.timeline.sold.terminal",
  voucher: "bookings.timeline.sold.voucher",
  complimentary: "bookings.timeline.sold.complimentary",
  none: "bookings.timeline.sold.none",
  counter: "bookings.timeline.sold.counter",
};

const SCANS = {
  admitted: "bookings.timeline.scan.admitted",
  already: "bookings.timeline.scan.already",
  double: "bookings.timeline.scan.double",
  "wrong-showtime": "bookings.timeline.scan.wrongShowtime",
  cancelled: "bookings.timeline.scan.cancelled",
  "passed-on": "bookings.timeline.scan.passedOn",
  unknown: "bookings.timeline.scan.unknown",
  undone: "bookings.timeline.scan.undone",
} as const;

/** What happened to a booking; messages are shown otherwise. */
export function sayWhat(event: Exclude<BookingEvent, { what: "told" }>, currency: string): React.ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  switch (event.what) {
    case "held":
      return t("bookings.timeline.held");
    case "reserved":
      return t("bookings.timeline.reserved");
    case "declined":
      return t("bookings.timeline.declined");
    case "booked":
      return t("bookings.timeline.booked");
    case "sold": {
      const key = SOLD[event.paidWith];
      return key ? t(key) : t("bookings.timeline.sold.other", { way: event.paidWith });
    }
    case "moved":
      return t("bookings.timeline.moved");
    case "showtime-cancelled":
      return t("bookings.timeline.showtimeCancelled");
    case "retried":
      return t("bookings.timeline.retried");
    case "handed-back":
      return t("bookings.timeline.handedBack");
    case "cancelled":
      return t("bookings.timeline.cancelled", { seats: describeSeats(event.seats) });
    case "offered":
      return t("bookings.timeline.offered", { seat: seatOf(event) });
    case "taken-back":
      return t("bookings.timeline.takenBack", { seat: seatOf(event) });
    case "transferred":
      return t("bookings.timeline.transferred", { seat: seatOf(event), name: isolate(event.name) });
    case "scanned":
      return scanWords(event);
    case "noted":
      return (
        <p className="whitespace-pre-wrap wrap-anywhere">
          {t(
            event.about === "complimentary"
              ? "bookings.timeline.complimentaryNote"
              : "bookings.timeline.note",
            { text: event.text },
          )}
        </p>
      );
    case "reversed":
      return reversalWithSum(event, money(event.amountMinor));
    case "refund-asked":
      return t("bookings.timeline.refundAsked", { amount: money(event.amountMinor) });
    case "refunded":
      return t("bookings.timeline.refunded", { amount: money(event.amountMinor) });
    case "refund-failed":
      return (
        <span className="text-danger">
          {t("bookings.timeline.refundFailed", { amount: money(event.amountMinor) })}
        </span>
      );
  }
}

const seatOf = ({ rowLabel, seatNumber }: { rowLabel: string; seatNumber: string }): string =>
  `${rowLabel}${seatNumber}`;

function scanWords(event: Extract<BookingEvent, { what: "scanned" }>): string {
  const { outcome, deviceName: device } = event;
  const said = { seat: seatOf(event), device };
  return outcome in SCANS
    ? t(SCANS[outcome as keyof typeof SCANS], said)
    : t("bookings.timeline.scan.other", { ...said, outcome });
}
