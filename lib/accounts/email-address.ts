import { z } from "zod";

/** An e-mail address as we keep it: trimmed and in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** One line: a name stands in letters, where a line break could add lines of its own. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
