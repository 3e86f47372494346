import { z } from "zod";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { line } from "@/lib/input/text";
import { FIELD_WORDS, type ShowtimeField } from "./words";

export const rowId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Of a showtime what a form says besides its movie, screen and start. */
export const presentation = {
  format: z.enum(SHOWTIME_FORMATS),
  language: line(60, 1),
  subtitles: line(60).transform((text) => text || null),
  priceCardId: rowId,
};

export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const start = {
  localDate: z.iso.date(),
  localTime: wallTime,
  repeated: z.enum(["earlier", "later"]).optional(),
};

type Sent = { localDate: string; localTime: string; repeated?: "earlier" | "later" | undefined };

const withStart = <Parts extends Sent>({ localDate, localTime, repeated, ...parts }: Parts) => ({
  ...parts,
  start: { localDate, localTime, ...(repeated ? { repeated } : {}) },
});

const { priceCardId, ...shown } = presentation;
const parts = { movieId: rowId, screenId: rowId, ...shown, ...start };

export const showtimeForm = z.object({ ...parts, priceCardId }).transform(withStart);

/** A showtime whose prices are not in question. */
export const pricelessForm = z.object(parts).transform(withStart);

/** Words for every field that does not fit. */
export function fieldErrors(error: z.ZodError): Partial<Record<ShowtimeField, string>> {
  const wrong = error.issues.map(({ path }) => path[0] as ShowtimeField);
  return Object.fromEntries(wrong.map((field) => [field, FIELD_WORDS[field]]));
}
