import { z } from "zod";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { DAY_MS } from "@/lib/clock-units";
import { revision, rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { accessibility } from "./accessibility";

/** By a clock on the wall: "19:30". */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Up to the year 2223, which every clock and calendar here can write. */
export const instant = z.int().positive().max(8_000_000_000_000);

/** A day of the theater and its clock, and which one is meant when that time comes twice; or the instant itself. */
export const start = z.union([
  z.object({ startsAt: instant }),
  z.object({
    localDate: z.iso.date(),
    localTime: wallTime,
    repeated: z.enum(["earlier", "later"]).exactOptional(),
  }),
]);

/** What is shown, where, and how. */
export const showtimeParts = {
  movieId: rowId,
  screenId: rowId,
  priceCardId: rowId,
  format: z.enum(SHOWTIME_FORMATS),
  language: line(60, 1),
  subtitles: line(60)
    .transform((text) => text || null)
    .nullable(),
  accessibility: accessibility.default(""),
};

export const saleState = z.enum(["draft", "on-sale"]);

/** A change of a showtime: what is left out stays. */
export const showtimeChange = z.object({
  showtimeId: rowId,
  revision,
  change: z.object({
    movieId: rowId.exactOptional(),
    screenId: rowId.exactOptional(),
    priceCardId: rowId.exactOptional(),
    format: showtimeParts.format.exactOptional(),
    language: showtimeParts.language.exactOptional(),
    subtitles: showtimeParts.subtitles.exactOptional(),
    accessibility: accessibility.exactOptional(),
    start: start.exactOptional(),
  }),
});

/** A showtime as it was judged to fit. */
export const fitting = z
  .object({
    wish: z.object(showtimeParts),
    layoutId: rowId,
    durationMinutes: z.int().positive(),
    startsAt: instant,
    endsAt: instant,
    occupiedUntil: instant,
  })
  .refine(
    ({ startsAt, endsAt, occupiedUntil }) =>
      startsAt < endsAt && endsAt <= occupiedUntil && occupiedUntil - startsAt <= 2 * DAY_MS,
    { path: ["occupiedUntil"] },
  );
