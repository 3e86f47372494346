import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { currentLanguage, inLanguage } from "#current-language";
import { isBuyersToShow } from "@/lib/bookings/booking";
import { formatReference } from "@/lib/bookings/reference";
import { HOUR_MS } from "@/lib/clock-units";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { languageOf } from "@/lib/languages";
import { positionOf } from "@/lib/venues/geo-position";
import { describeSeats } from "@/lib/words/seats";
import { titleOf } from "@/lib/words/showtime";
import type { TicketBooking } from "./tickets-pdf";

export type CalendarBooking = TicketBooking & { id: string; cancelledAt: number | null };

/**
 * A booking as a calendar file (RFC 5545): one event that keeps its UID for good, instants in UTC, an alarm an hour
 * before. Once nothing of it stands or is still its buyer's, or its showtime does not take place, it says so (METHOD:CANCEL), and a calendar that
 * opens it takes the event out. Without the link to the tickets: calendars are shared, and who has the link may cancel.
 */
export const bookingCalendar = (booking: CalendarBooking): string =>
  inLanguage(languageOf(booking.language), () => write(booking));

function write(booking: CalendarBooking): string {
  const { showtime, id, reference, tickets } = booking;
  const { screenName, theaterName, address, city, certificate, startsAt, endsAt } = showtime;
  const title = titleOf(showtime);
  const isCancelled = isOver(booking);
  const position = positionOf(showtime.geoPosition);
  const geo = position && { lat: position.latitude, lon: position.longitude };
  const standing = tickets.filter(isBuyersToShow);
  const calendar = ical({
    prodId: { company: "Matinee", product: "Tickets", language: currentLanguage().toUpperCase() },
    method: methodOf(booking),
  });
  const event = calendar.createEvent({
    id: `${id}@matinee`,
    sequence: sequenceOf(booking),
    stamp: new Date(changedAt(booking)),
    ...{ start: new Date(startsAt), end: new Date(endsAt) },
    summary: title,
    location: { title: t("papers.place", { theater: theaterName, address, city }), ...(geo && { geo }) },
    description: [
      listFacts([screenName, ...(standing.length ? [describeSeats(standing)] : [])]),
      ...(certificate ? [t("papers.certificate", { certificate })] : []),
      t("papers.booking", { reference: formatReference(reference) }),
    ].join("\n"),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!isCancelled)
    event.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: HOUR_MS / 1000,
      description: title,
    });
  return calendar.toString();
}

export const methodOf = (booking: CalendarBooking): ICalCalendarMethod =>
  isOver(booking) ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;

/** Nothing of it is left to go to: cancelled, or passed on to friends. */
const isOver = ({ cancelledAt, showtime, tickets }: CalendarBooking): boolean =>
  cancelledAt !== null || showtime.state === "cancelled" || !tickets.some(isBuyersToShow);

/**
 * Grows with every change and never shrinks, so that a calendar takes the newer of two files: each edit of the showtime
 * counts, and each ticket that was passed on or cancelled.
 */
const sequenceOf = ({ showtime, tickets, cancelledAt }: CalendarBooking): number =>
  showtime.revision -
  1 +
  tickets.filter((ticket) => ticket.cancelledAt !== null).length +
  tickets.filter(({ transfer }) => (transfer?.acceptedAt ?? null) !== null).length +
  (cancelledAt === null ? 0 : 1);

/** When what the file says last changed. */
const changedAt = ({ createdAt, cancelledAt, showtime, tickets }: CalendarBooking): number =>
  Math.max(
    createdAt,
    cancelledAt ?? 0,
    showtime.movedAt ?? 0,
    ...tickets.map(({ cancelledAt, transfer }) => Math.max(cancelledAt ?? 0, transfer?.acceptedAt ?? 0)),
  );
