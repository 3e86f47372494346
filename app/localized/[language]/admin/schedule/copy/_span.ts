import { z } from "zod";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { copy, daysBetween, type Original } from "@/lib/programme/copy";
import { listOriginals } from "@/lib/programme/list-originals";
import type { Stage } from "@/lib/scheduling/list-stages";
import type { Wish } from "@/lib/scheduling/plan";
import { lastOf, type Params } from "../_accepted";

const span = z.object({
  theater: z.coerce.number().int().positive(),
  day: z.iso.date(),
  days: z.enum(["1", "7"]).transform(Number),
  to: z.iso.date(),
});

export function readSpan(params: Params) {
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, lastOf(value)]));
  const read = span.safeParse(said);
  return read.success ? read.data : null;
}

type Span = NonNullable<ReturnType<typeof readSpan>>;

/** What stands on the days that are copied. */
export const readOriginals = ({ theater: theaterId, day, days }: Span, staff: StaffMember) =>
  listOriginals(database(), { theaterId, day, days, staff });

/** What would be on the days that are copied to, if all of it fitted. */
export const wishesOf = ({ day, to }: Span, originals: Original[], { timeZone }: Stage): Wish[] =>
  copy(originals, daysBetween(day, to), timeZone);
