import { z } from "zod";
import { readJson, rowId } from "@/app/admin/_forms/input";
import { plainCode } from "@/lib/input/code";
import { listOf } from "@/lib/list-of";
import { parseMinor } from "@/lib/money";
import type { CodeContent } from "@/lib/pricing/promo-code-content";
import { dayBounds } from "@/lib/scheduling/wall-clock";
import { isCurrency } from "@/lib/venues/theater";
import { type CodeField, FIELD_WORDS } from "./words";

const orNothing = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);
const uses = orNothing(z.coerce.number().int().min(1).max(1_000_000));

const form = z.object({
  code: z
    .string()
    .max(100)
    .transform(plainCode)
    .pipe(z.string().regex(/^[A-Z0-9-]{3,40}$/)),
  theaterId: orNothing(rowId),
  kind: z.string(),
  value: z.string(),
  fromDay: orNothing(z.iso.date()),
  untilDay: orNothing(z.iso.date()),
  maxUses: uses,
  maxUsesPerPerson: uses,
  movieIds: z.preprocess(readJson, listOf(rowId, 100)),
  theaterIds: listOf(rowId, 1_000),
});

type Read = { ok: true; content: CodeContent } | { ok: false; errors: Partial<Record<CodeField, string>> };

type Where = { chainZone: string; theaters: { id: number; timeZone: string; currency: string }[] };

/** What a form says of a code. Its days are those of its theater's clock, the last one included. */
export function readCode(data: FormData, { chainZone, theaters }: Where): Read {
  const sent = form.safeParse({ ...Object.fromEntries(data), theaterIds: data.getAll("theaterIds") });
  if (!sent.success) {
    const fields = sent.error.issues.map(({ path }) => path[0] as CodeField);
    return { ok: false, errors: Object.fromEntries(fields.map((field) => [field, FIELD_WORDS[field]])) };
  }
  const { kind, value, fromDay, untilDay, theaterIds, ...rest } = sent.data;
  const theater = theaters.find(({ id }) => id === rest.theaterId);
  const isShare = kind === "%";
  const currency = isShare ? null : kind;
  const size = isShare || isCurrency(kind) ? parseMinor(value, currency ?? "EUR") : null;
  const errors: Partial<Record<CodeField, string>> = {
    ...(rest.theaterId !== null && !theater ? { theaterId: FIELD_WORDS.theaterId } : {}),
    ...(!size || (isShare && size > 10_000) ? { value: FIELD_WORDS.value } : {}),
    ...(fromDay && untilDay && untilDay < fromDay ? { untilDay: FIELD_WORDS.untilDay } : {}),
  };
  if (Object.keys(errors).length > 0 || size === null) return { ok: false, errors };
  const timeZone = theater?.timeZone ?? chainZone;
  return {
    ok: true,
    content: {
      ...rest,
      ...{ amountMinor: isShare ? null : size, basisPoints: isShare ? size : null, currency },
      startsAt: !fromDay ? null : dayBounds(fromDay, timeZone).from,
      endsAt: !untilDay ? null : dayBounds(untilDay, timeZone).until,
      // a theater's own code is good there alone
      theaterIds: theater ? [] : theaterIds,
    },
  };
}
