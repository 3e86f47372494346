import { z } from "zod";
import { revisionTag } from "@/app/api/v1/_frame/etag";
import { asInstant, instant } from "@/app/api/v1/_frame/fields";
import { SHOWTIME_FORMATS, SHOWTIME_STATES } from "@/db/schema/scheduling";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { here } from "./_movie";

/** A day of a theater: what begins after midnight belongs to the evening before. Calendars here go to the year 2223. */
export const day = z
  .union([z.literal("today"), z.iso.date().refine((said) => "1900" <= said && said < "2223")])
  .meta({
    override: { type: "string", anyOf: undefined, pattern: "^(today|\\d{4}-\\d{2}-\\d{2})$" },
    example: "2026-12-05",
  });

export const showtime = z
  .object({
    id: z.int(),
    state: z.enum(SHOWTIME_STATES),
    movie: z.object({ id: z.int(), slug: z.string(), title: z.string() }),
    theater: z.object({ id: z.int(), slug: z.string(), name: z.string() }),
    screen: z.object({ id: z.int(), name: z.string() }),
    startsAt: instant,
    endsAt: instant,
    salesCloseAt: instant,
    day: z.iso
      .date()
      .meta({ description: "As its theater counts it: a start after midnight is the evening's." }),
    timeZone: z.string().meta({ description: "Of its theater, as IANA names it." }),
    format: z.enum(SHOWTIME_FORMATS),
    language: z.string(),
    subtitles: z.string().nullable(),
    priceCardId: z.int(),
    currency: z.string(),
    url: z.url().meta({ description: "Its seat map for people." }),
  })
  .meta({ id: "Showtime" });

export const asShowtime = (found: ProgramShowtime): z.input<typeof showtime> => ({
  ...{ id: found.id, state: found.state, movie: found.movie, theater: found.theater, screen: found.screen },
  startsAt: asInstant(found.startsAt),
  endsAt: asInstant(found.endsAt),
  salesCloseAt: asInstant(found.salesCloseAt),
  ...{ day: found.day, timeZone: found.timeZone, format: found.format, language: found.language },
  ...{ subtitles: found.subtitles, priceCardId: found.priceCardId, currency: found.currency },
  url: here(`/showtimes/${found.id}`),
});

/** What a change is made from, as an ETag. */
export const tagOfShowtime = (found: ProgramShowtime): string =>
  revisionTag(found.revision, asShowtime(found));
