import { z } from "zod";
import { ACCESSIBILITY, SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { listOf } from "@/lib/list-of";
import { PARTS_OF_DAY } from "@/lib/scheduling/part-of-day";
import { slugOf } from "@/lib/slug";

/** One value of what an address may name several times. */
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const one = <T>(schema: z.ZodType<T>, otherwise: T) => z.preprocess(first, schema.catch(otherwise));

const slug = one(
  z
    .string()
    .max(200)
    .transform(slugOf)
    .pipe(z.string().min(1))
    .transform((name) => (name === "any" ? null : name))
    .nullable(),
  null,
);

/** The query of the filters; whatever does not fit reads as not asked. */
export const filterQuery = z.object({
  date: one(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), "today"),
  part: one(z.enum(PARTS_OF_DAY).nullable(), null),
  theater: slug,
  genre: slug,
  format: one(z.enum(SHOWTIME_FORMATS).nullable(), null),
  language: one(
    z
      .string()
      .min(1)
      .max(60)
      .refine((text) => text.isWellFormed())
      .nullable(),
    null,
  ),
  with: z
    .preprocess((value) => [value].flat().slice(0, 20), listOf(z.unknown(), 20))
    .transform((names) => ACCESSIBILITY.filter((name) => names.includes(name))),
  seats: one(z.coerce.number().int().min(1).max(MAX_SEATS_PER_HOLD).nullable(), null),
  page: one(z.coerce.number().int().min(1).max(9_999), 1),
});

export type Filters = z.output<typeof filterQuery>;
