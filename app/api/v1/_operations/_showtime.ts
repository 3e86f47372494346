import { z } from "zod";
import { revisionTag } from "@/app/api/v1/_frame/etag";
import { amountMinor, asInstant, asInstantOrNull, instant } from "@/app/api/v1/_frame/fields";
import { ACCESSIBILITY, SHOWTIME_FORMATS, SHOWTIME_STATES } from "@/db/schema/scheduling";
import { availabilityOf, type ShowtimeOffer } from "@/lib/pricing/list-offers";
import { accessibilityOf } from "@/lib/scheduling/accessibility";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { here } from "./_movie";

/** A day of a theater: what begins after midnight belongs to the evening before. Calendars here go to the year 2223. */
export const day = z
  .union([z.literal("today"), z.iso.date().refine((said) => "1900" <= said && said < "2223")])
  .meta({
    override: { type: "string", anyOf: undefined, pattern: "^(today|\\d{4}-\\d{2}-\\d{2})$" },
    example: "2026-12-05",
  });

/** What a showtime offers to who cannot see, hear or sit still as others do. */
export const features = z
  .array(z.enum(ACCESSIBILITY))
  .max(ACCESSIBILITY.length)
  .meta({ description: "What it offers to who cannot see, hear or sit still as others do." });

const offer = z
  .object({
    lowMinor: amountMinor.nullable(),
    highMinor: amountMinor
      .nullable()
      .meta({ description: "From the cheapest ticket to the dearest, all in." }),
    availability: z.enum(["available", "few", "sold-out"]),
    wheelchairSpaces: z.int().meta({ description: "How many its screen has." }),
    publishedAt: instant.nullable().meta({ description: "When it was put on sale, where that is known." }),
  })
  .meta({ id: "Offer" });

export const showtime = z
  .object({
    id: z.int(),
    state: z.enum(SHOWTIME_STATES),
    movie: z.object({ id: z.int(), slug: z.string(), title: z.string() }),
    theater: z.object({ id: z.int(), slug: z.string(), name: z.string(), city: z.string() }),
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
    accessibility: features,
    priceCardId: z.int(),
    currency: z.string(),
    url: z.url().meta({ description: "Its seat map for people: links lead straight there." }),
    offer: offer.optional().meta({ description: "Where it was asked for." }),
  })
  .meta({ id: "Showtime" });

const asOffer = (found: ShowtimeOffer): z.input<typeof offer> => ({
  ...{ lowMinor: found.lowMinor, highMinor: found.highMinor, availability: availabilityOf(found) },
  ...{ wheelchairSpaces: found.wheelchairSpaces, publishedAt: asInstantOrNull(found.publishedAt) },
});

export const asShowtime = (found: ProgramShowtime, its?: ShowtimeOffer): z.input<typeof showtime> => ({
  ...{ id: found.id, state: found.state, movie: found.movie, theater: found.theater, screen: found.screen },
  startsAt: asInstant(found.startsAt),
  endsAt: asInstant(found.endsAt),
  salesCloseAt: asInstant(found.salesCloseAt),
  ...{ day: found.day, timeZone: found.timeZone, format: found.format, language: found.language },
  ...{ subtitles: found.subtitles, priceCardId: found.priceCardId, currency: found.currency },
  accessibility: accessibilityOf(found.accessibility),
  url: here(`/showtimes/${found.id}`),
  ...(its && { offer: asOffer(its) }),
});

/** What a change is made from, as an ETag. */
export const tagOfShowtime = (found: ProgramShowtime): string =>
  revisionTag(found.revision, asShowtime(found));
