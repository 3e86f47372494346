import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { getLayout } from "@/lib/venues/get-screen";
import { changesBetween, changeWords } from "@/lib/venues/layout-changes";
import { checkLayout } from "@/lib/venues/layout-check";
import { layoutSteps, type NewVersion, newLayoutId } from "@/lib/venues/layout-steps";
import { type AdoptCode, adoptRefusal, adoptSteps, isManagedScreen, theaterOf } from "./adopt-layout";

type Input = NewVersion & {
  steward: Steward;
  /** Showtimes with sold or held seats that shall move to the new version. The others keep theirs. */
  move: readonly number[];
};

export type SaveLayoutCode = "not-found" | "unfit" | "stale" | AdoptCode;

/**
 * Writes the next version of a screen's layout and moves to it, in the same batch, every showtime to come in which
 * nothing is sold or held, and those with sales that are named. All of it happens or none.
 */
export async function saveLayout(
  db: Database,
  input: Input,
): Promise<Result<{ version: number; moved: number[] }, SaveLayoutCode>> {
  const { steward, screenId, baseVersion, seats, move, now } = input;
  if (checkLayout(seats).length > 0) return fail("unfit");
  const before = baseVersion > 0 ? await getLayout(db, screenId, baseVersion) : null;
  const adoption = adoptSteps(db, { screenId, layoutId: newLayoutId(input), move, others: true, now });
  const steps = [assertThat("not-found", isManagedScreen(steward, screenId)), ...layoutSteps(db, input)];
  const written = await write(db, [
    ...steps,
    ...adoption,
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: theaterOf(screenId),
        action: "layout.saved",
        objectId: screenId,
        details: {
          version: baseVersion + 1,
          before: { seats: before?.seats.length ?? 0 },
          after: { seats: seats.length },
          changes: changeWords(changesBetween(before?.seats ?? [], seats)),
          showtimesWithSalesMoved: move,
        },
      },
      now,
    ),
  ]);
  if (written.ok) {
    const moved = written.answers[steps.length + adoption.length - 1] as { id: number }[];
    return ok({ version: baseVersion + 1, moved: moved.map(({ id }) => id) });
  }
  if (written.refusal === "not-found" || written.refusal === "stale") return fail(written.refusal);
  const code = adoptRefusal(written.refusal);
  if (code) return fail(code);
  throw new Error(`saving the layout was refused: ${written.refusal}`);
}
