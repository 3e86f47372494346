import { z } from "zod";
import type { Database } from "@/db/client";
import { assertThat, write } from "@/db/write";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { getLayout } from "@/lib/layouts/get-layout";
import { changesBetween, summarise } from "@/lib/layouts/layout-changes";
import { checkLayout } from "@/lib/layouts/layout-check";
import { keptPlan, placedSeat } from "@/lib/layouts/layout-input";
import { layoutSteps, newLayoutId } from "@/lib/layouts/layout-steps";
import { MAX_LAYOUT_SEATS } from "@/lib/layouts/placed-seat";
import { listOf } from "@/lib/list-of";
import { fail, ok, type Result } from "@/lib/result";
import { ADOPT_CONSTRAINTS, type AdoptCode, adoptSteps, isScreenForStaff, theaterOf } from "./adopt-layout";

const saveLayoutInput = z.object({
  screenId: rowId,
  /** The version that was edited; 0 when the screen had none. */
  baseVersion: revision,
  seats: listOf(placedSeat, MAX_LAYOUT_SEATS),
  /** "kept": the one of the version that was edited. */
  plan: z.union([z.literal("kept"), z.null(), keptPlan]),
  /** Showtimes with sold or held seats that shall move to the new version. The others keep theirs. */
  move: listOf(rowId, 2_000),
});

type Input = z.output<typeof saveLayoutInput> & { staff: Acting; now: number };

export type SaveLayoutCode = "not-found" | "unfit" | "stale" | AdoptCode;

/**
 * Writes the next version of a screen's layout and moves to it, in the same batch, every showtime to come in which
 * nothing is sold or held, and those with sales that are named. All of it happens or none.
 */
export const saveLayout = withInput(saveLayoutInput, act);

async function act(
  db: Database,
  input: Input,
): Promise<Result<{ version: number; moved: number[] }, SaveLayoutCode>> {
  const { staff, screenId, baseVersion, seats, move, now } = input;
  if (checkLayout(seats).length > 0) return fail("unfit");
  const before = baseVersion > 0 ? await getLayout(db, screenId, baseVersion) : null;
  const written = await write(db, ADOPT_CONSTRAINTS, [
    assertThat("not-found", isScreenForStaff(staff, screenId)),
    ...layoutSteps(db, { ...input, plan: input.plan === "kept" ? (before?.plan ?? null) : input.plan }),
    ...adoptSteps(db, { screenId, layoutId: newLayoutId(input), move, others: true, now }),
    audit(
      db,
      {
        by: staff,
        theaterId: theaterOf(screenId),
        action: "layout.saved",
        objectId: screenId,
        details: {
          version: baseVersion + 1,
          before: { seats: before?.seats.length ?? 0 },
          after: { seats: seats.length },
          changes: summarise(changesBetween(before?.seats ?? [], seats)),
          showtimesWithSalesMoved: move,
        },
      },
      now,
    ),
  ]);
  if (!written.ok) return written;
  return ok({ version: baseVersion + 1, moved: written.rows("moved").map(({ id }) => id) });
}
