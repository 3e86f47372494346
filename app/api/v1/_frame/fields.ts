import { z } from "zod";

/** The id of a row, as it stands in an address. */
export const idInAddress = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .meta({ override: { type: "integer", minimum: 1, pattern: undefined }, description: "An id." });

/** An id of ours that people see. */
export const publicId = z.string().regex(/^[\w-]{1,100}$/);

/** What is named by its id or its slug: digits are always an id. */
export const idOrSlug = z
  .string()
  .min(1)
  .max(200)
  .transform((said) => (/^[1-9]\d{0,14}$/.test(said) ? { id: Number(said) } : { slug: said }))
  .meta({ override: { type: "string" }, description: "Its id, or its slug. Digits are an id." });

export type IdOrSlug = { id: number } | { slug: string };

/** As it is said in an address again. */
export const nameOf = (named: IdOrSlug | undefined): number | string | undefined =>
  named && ("id" in named ? named.id : named.slug);

export const rowId = z.int().min(1).max(999_999_999_999_999);

/** An instant as it is answered. */
export const instant = z.iso.datetime().meta({ example: "2026-12-05T19:30:00.000Z" });
export const asInstant = (at: number): string => new Date(at).toISOString();
export const asInstantOrNull = (at: number | null): string | null => (at === null ? null : asInstant(at));

export const amountMinor = z
  .int()
  .min(0)
  .max(1_000_000_000)
  .meta({ description: "An amount in minor units of its currency: 1250 is 12.50." });

export const nothing = z.object({});
