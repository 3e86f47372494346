import type { Database } from "@/db/client";
import type { Acting } from "@/lib/accounts/staff-member";
import { businessDay, type DayClock } from "@/lib/scheduling/business-day";
import {
  type CaptionsRule,
  captionsGapsByWeek,
  type PlannedShowtime,
  type WeekOfGaps,
  weekOf,
} from "@/lib/scheduling/captions-rule";
import { type Fitting, isFitting, type Planned, type Wish } from "@/lib/scheduling/plan";
import { listWeeks } from "./list-captions-gaps";
import { previewShowtimes } from "./preview-showtimes";

type Input = {
  theaterId: number;
  /** The theater's own, and null where it asks nothing. */
  rule: CaptionsRule | null;
  clock: DayClock;
  wishes: Wish[];
  staff: Acting;
  now: number;
};

/** What a plan comes to, and where the theater's rule of captions would not be kept with it. */
export type Preview = { planned: Planned[]; gaps: WeekOfGaps[] };

/** What would be made of these wishes now. Null when the theater is not this person's. */
export async function previewPlan(db: Database, input: Input): Promise<Preview | null> {
  const [planned, standing] = await Promise.all([previewShowtimes(db, input), listTheirWeeks(db, input)]);
  return planned && { planned, gaps: gapsWith(planned.filter(isFitting).map(asPlanned), standing, input) };
}

/** What stands in the weeks that the wishes lie in, of their movies. */
async function listTheirWeeks(db: Database, { wishes, ...asked }: Input): Promise<PlannedShowtime[]> {
  const days = wishes
    .flatMap(({ start }) => (start.ok ? [businessDay(start.value, asked.clock)] : []))
    .sort();
  const [from, until] = [days[0], days.at(-1)];
  if (!from || !until) return [];
  const movieIds = [...new Set(wishes.map(({ movieId }) => movieId))];
  return listWeeks(db, { ...asked, from, until, movieIds });
}

const asPlanned = ({ title, startsAt, wish: { movieId, accessibility = "" } }: Fitting): PlannedShowtime => ({
  ...{ movieId, title, startsAt, accessibility },
});

/** Where the rule would not be kept, in the weeks to which something is added. */
export function gapsWith(
  added: readonly PlannedShowtime[],
  standing: readonly PlannedShowtime[],
  { rule, clock }: Pick<Input, "rule" | "clock">,
): WeekOfGaps[] {
  if (!rule) return [];
  const touched = new Set(added.map(({ startsAt }) => weekOf(businessDay(startsAt, clock))));
  return captionsGapsByWeek([...standing, ...added], rule, clock).filter(({ monday }) => touched.has(monday));
}
