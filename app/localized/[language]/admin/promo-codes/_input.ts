import { z } from "zod";
import { numberOrNull, textIn } from "@/app/_form";
import { readJson } from "@/app/localized/[language]/admin/_forms/input";
import { parseMinor } from "@/lib/money";
import type { CodeContent } from "@/lib/pricing/promo-code-content";
import { dayBounds } from "@/lib/scheduling/wall-clock";
import { isCurrency } from "@/lib/venues/theater";
import type { CodeField } from "./words";

type Where = { chainZone: string; theaters: { id: number; timeZone: string }[] };

/** What a form says of a code. Its days are those of its theater's clock, the last one included. */
export function codeIn(form: FormData, { chainZone, theaters }: Where): CodeContent {
  const theaterId = numberOrNull(form, "theaterId");
  const timeZone = theaters.find(({ id }) => id === theaterId)?.timeZone ?? chainZone;
  const kind = textIn(form, "kind");
  const isShare = kind === "%";
  const size = isShare || isCurrency(kind) ? parseMinor(textIn(form, "value"), isShare ? "EUR" : kind) : null;
  const movieIds = readJson(form.get("movieIds"));
  return {
    code: textIn(form, "code"),
    theaterId,
    amountMinor: isShare ? null : (size ?? Number.NaN),
    currency: isShare ? null : kind,
    basisPoints: isShare ? (size ?? Number.NaN) : null,
    startsAt: boundOf(textIn(form, "fromDay"), timeZone, "from"),
    endsAt: boundOf(textIn(form, "untilDay"), timeZone, "until"),
    maxUses: numberOrNull(form, "maxUses"),
    maxUsesPerPerson: numberOrNull(form, "maxUsesPerPerson"),
    movieIds: Array.isArray(movieIds) ? movieIds : [Number.NaN],
    theaterIds: theaterId === null ? form.getAll("theaterIds").map(Number) : [],
  };
}

/** Null of no day, NaN of what is none. */
function boundOf(day: string, timeZone: string, end: "from" | "until"): number | null {
  if (day === "") return null;
  return z.iso.date().safeParse(day).success ? dayBounds(day, timeZone)[end] : Number.NaN;
}

/** By which field each part of a code is typed. */
export const FIELD_OF: Record<string, CodeField> = {
  amountMinor: "value",
  currency: "value",
  basisPoints: "value",
  startsAt: "fromDay",
  endsAt: "untilDay",
};
