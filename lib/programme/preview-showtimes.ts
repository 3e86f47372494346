import { createHash } from "node:crypto";
import type { Database } from "@/db/client";
import type { Acting } from "@/lib/accounts/staff-member";
import { getFacts } from "@/lib/scheduling/get-facts";
import { isFitting, judge, type Planned, type Wish } from "@/lib/scheduling/plan";

type Input = { theaterId: number; wishes: Wish[]; staff: Acting; now: number };

/** What would be made of these wishes now, and what would not and why. Null when the theater is not this person's. */
export async function previewShowtimes(db: Database, input: Input): Promise<Planned[] | null> {
  const starts = input.wishes.flatMap(({ start }) => (start.ok ? [start.value] : []));
  const facts = await getFacts(db, {
    theaterId: input.theaterId,
    movieIds: [...new Set(input.wishes.map(({ movieId }) => movieId))],
    from: starts.reduce((first, at) => Math.min(first, at), input.now),
    until: starts.reduce((last, at) => Math.max(last, at), input.now),
    staff: input.staff,
  });
  return facts && judge(input.wishes, facts, input.now);
}

/** Names exactly what a preview would make, so that what is accepted can be held against what was shown. */
export function nameOfPreview(planned: readonly Planned[]): string {
  const made = planned
    .filter(isFitting)
    .map(({ wish, startsAt, occupiedUntil }) => [
      wish.movieId,
      wish.screenId,
      wish.priceCardId,
      startsAt,
      occupiedUntil,
    ]);
  return createHash("sha256").update(JSON.stringify(made)).digest("base64url");
}
