import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import { Timeline } from "@/app/localized/[language]/admin/_lists/timeline";
import { returnWords, sayFailure, stateWords } from "@/app/localized/[language]/admin/_messages/words";
import type { BookingEvent } from "@/lib/bookings/timeline/booking-event";
import { t } from "@/lib/i18n/t";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { subjectOf } from "@/lib/words/messages/render-message";
import { sayWhat } from "./timeline-words";

type Props = { events: BookingEvent[]; showtime: Pick<ShowtimeDetails, "timeZone" | "currency"> };

/** What happened, in the theater's time. */
export function BookingTimeline({ events, showtime: { timeZone, currency } }: Props) {
  return (
    <Timeline
      label={t("bookings.booking.happened")}
      events={events.map((event) => ({
        id: event.id,
        at: event.at,
        when: momentOf(event.at, timeZone),
        what: event.what === "told" ? <MessageSent {...event} /> : sayWhat(event, currency),
        ...(event.who ? { who: event.who } : {}),
      }))}
    />
  );
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
      {t("bookings.timeline.told", { subject: subjectOf(message) })}
      <span className="block break-all text-ink-soft text-sm">
        {to}
        {isStopped && (
          <span className="text-danger">
            {" "}
            {t("bookings.timeline.notDelivered", {
              why: failure ? sayFailure(failure) : stateWords(stoppedAs),
            })}
          </span>
        )}
        {returnedAs && <span className="text-danger"> {returnWords(returnedAs)}</span>}
      </span>
    </>
  );
}
