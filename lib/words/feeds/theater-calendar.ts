import ical, { ICalEventTransparency } from "ical-generator";
import { currentLanguage } from "#current-language";
import { HOUR_MS } from "@/lib/clock-units";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { addressOf } from "@/lib/own-address";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { positionOf } from "@/lib/venues/geo-position";
import type { Theater } from "@/lib/venues/theater-columns";
import { accessibilityWords } from "@/lib/words/accessibility";

/**
 * A theater's programme as a calendar to subscribe to (RFC 5545, refreshed by RFC 7986): one event for each showtime that
 * can be booked, in UTC, with the way to its seats. It keeps its UID for good and its sequence grows with each edit, so
 * that a calendar takes the newer of two answers; what is cancelled is not in the next one.
 */
export function theaterCalendar(theater: Theater, showtimes: readonly ProgramShowtime[]): string {
  const position = positionOf(theater.geoPosition);
  const geo = position && { lat: position.latitude, lon: position.longitude };
  const { name, address, city } = theater;
  const place = t("papers.place", { theater: name, address, city });
  const calendar = ical({
    prodId: { company: "Matinee", product: "Programme", language: currentLanguage().toUpperCase() },
    name: theater.name,
    description: t("papers.calendar.programme", { theater: theater.name, city: theater.city }),
    timezone: null,
    url: addressOf(`/theaters/${encodeURIComponent(theater.slug)}`),
    ttl: HOUR_MS / 1000,
  });
  for (const { id, startsAt, endsAt, publishedAt, revision, movie, screen, ...showtime } of showtimes) {
    const url = addressOf(`/showtimes/${id}`);
    const { format, language, subtitles, accessibility } = showtime;
    const shownAs = listFacts([
      format,
      language,
      ...(subtitles ? [subtitles] : []),
      ...accessibilityWords(accessibility),
    ]);
    calendar.createEvent({
      id: `showtime-${id}@matinee`,
      sequence: revision - 1,
      stamp: new Date(publishedAt ?? 0),
      ...{ start: new Date(startsAt), end: new Date(endsAt), summary: movie.title, url },
      location: { title: place, ...(geo && { geo }) },
      description: [
        t("papers.calendar.shownAs", { screen: screen.name, shownAs }),
        t("papers.calendar.seats", { address: url }),
      ].join("\n"),
      // whoever subscribes goes to few of them
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
