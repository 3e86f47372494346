import { z } from "zod";
import { ok, type Refusal, type Reply, refuse } from "./reply";

/** How many a page of a list has. */
export const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .pipe(z.int().max(100))
  .optional()
  .meta({
    override: { type: "integer", minimum: 1, maximum: 100, pattern: undefined },
    description: "How many at most; 24 unless said.",
  });

export const DEFAULT_LIMIT = 24;

/** Where the page before ended, as it said: opaque to who hands it back. */
export const cursor = z
  .string()
  .min(1)
  .max(2_000)
  .optional()
  .meta({ description: "`next` of the page before." });

const writeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place, or null where it is none of ours. */
function readCursor<Place>(text: string, schema: z.ZodType<Place>): Place | null {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    return null;
  }
}

/** The place that a page begins behind: null on the first one; refused where it is none of ours. */
export function placeIn<Place>(
  cursor: string | undefined,
  schema: z.ZodType<Place>,
): { after: Place | null } | Refusal {
  if (cursor === undefined) return { after: null };
  const after = readCursor(cursor, schema);
  return after === null ? refuse("bad-query") : { after };
}

/** A page of a list, where the next one is, and what else there is to say. */
export function page(
  path: string,
  asked: Record<string, unknown>,
  { data, next: place, ...more }: { data: unknown[]; next: unknown | null; [more: string]: unknown },
): Reply {
  const next = place === null ? null : writeCursor(place);
  return ok({ data, next, ...more }, { headers: linkTo(path, asked, next) });
}

/** A page of a list. */
export const listOf = (item: z.ZodType) =>
  z.object({
    data: z.array(item),
    next: z.string().nullable().meta({ description: "Where the next page begins; null on the last." }),
  });

/** The header that says where the next page is: RFC 8288. */
function linkTo(path: string, query: Record<string, unknown>, next: string | null): Record<string, string> {
  if (next === null) return {};
  const params = new URLSearchParams(
    Object.entries({ ...query, cursor: next }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );
  return { Link: `</api/v1${path}?${params}>; rel="next"` };
}
