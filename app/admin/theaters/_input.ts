import { z } from "zod";
import { typedSlug } from "@/app/admin/_slug";
import { STRANDED_SEATS } from "@/db/schema/venues";
import { telephone } from "@/lib/input/telephone";
import { line, text } from "@/lib/input/text";
import {
  DAY_TURNS,
  isCurrency,
  isTimeZone,
  LATEST_CLOSE_MINUTE,
  minuteOf,
  openingHours,
} from "@/lib/venues/theater";
import { FIELD_WORDS, type TheaterField } from "./words";

export const rowId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
export const screenName = line(60, 1);

const minutes = (most = 7 * 1440) =>
  z.string().trim().regex(/^\d+$/).transform(Number).pipe(z.number().max(most));
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const basics = {
  name: line(80, 1),
  address: line(200, 1),
  city: line(80, 1),
  timeZone: z.string().refine(isTimeZone),
  currency: z.string().refine(isCurrency),
};

/** Empty: made from the name. */
export const newTheaterForm = z.object({
  ...basics,
  slug: z.union([z.literal("").transform(() => null), typedSlug]),
});

export const theaterForm = z
  .object({
    ...basics,
    slug: typedSlug,
    description: text(2_000),
    telephone,
    boxOfficeHours: line(200),
    houseRules: text(4_000),
    cancellationCutoffMinutes: minutes(),
    salesCloseMinutes: minutes(),
    accessibleReleaseMinutes: minutes(),
    trailersMinutes: minutes(120),
    cleaningMinutes: minutes(240),
    strandedSeats: z.enum(STRANDED_SEATS),
    strandedRelaxPercent: minutes(100),
    opens: clock,
    closes: clock,
    dayTurns: z.enum(DAY_TURNS),
  })
  .refine(({ opens, closes }) => openingHours(opens, closes).closesMinute <= LATEST_CLOSE_MINUTE, {
    path: ["closes"],
  })
  .refine(({ opens, dayTurns }) => dayTurns <= opens, { path: ["dayTurns"] })
  .transform(({ opens, closes, dayTurns, ...details }) => ({
    ...details,
    ...openingHours(opens, closes),
    dayTurnsMinute: minuteOf(dayTurns),
  }));

/** Words for every field that does not fit. */
export function fieldErrors(error: z.ZodError): Partial<Record<TheaterField, string>> {
  const wrong = error.issues.map(({ path }) => path[0] as TheaterField);
  return Object.fromEntries(wrong.map((field) => [field, FIELD_WORDS[field]]));
}
