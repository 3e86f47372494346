import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { listScreensForStaff } from "@/lib/venues/list-screens-for-staff";

const moveScreenInput = z.object({ theaterId: rowId, screenId: rowId, by: z.literal([-1, 1]) });

type Input = z.output<typeof moveScreenInput> & { staff: StaffMember; now: number };

/** Moves a screen one position up or down among those in use; at the end of the list it stays. */
export const moveScreen = withInput(moveScreenInput, act);

async function act(
  db: Database,
  { staff, theaterId, screenId, by, now }: Input,
): Promise<Result<null, "not-found">> {
  const all = await listScreensForStaff(db, { staff, theaterId });
  const before = all.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const from = before.indexOf(screenId);
  if (from < 0) return fail("not-found");
  const to = from + by;
  if (to < 0 || to >= before.length) return ok(null);
  const after = before.toSpliced(from, 1).toSpliced(to, 0, screenId);
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    ...after.map((id, position) => db.update(screens).set({ position }).where(eq(screens.id, id))),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "screen.moved",
        objectId: screenId,
        details: changes({ order: before }, { order: after }),
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
