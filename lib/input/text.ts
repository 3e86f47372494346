import { z } from "zod";
import { readLine, readText } from "./clean";

// what is longer by far is refused before it is worked on
const FACTOR = 4;

/** A line of up to so many characters; empty unless `least` is given. */
export const line = (most: number, least = 0) =>
  z
    .string()
    .max(most * FACTOR)
    .transform(readLine)
    .pipe(z.string().min(least).max(most));

/** The same for several lines. */
export const text = (most: number, least = 0) =>
  z
    .string()
    .max(most * FACTOR)
    .transform(readText)
    .pipe(z.string().min(least).max(most));

/** A text that is compared and not kept: as it was sent, as far as a database can be asked for it. */
export const asSent = (most: number, least = 0) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes("\0"));
