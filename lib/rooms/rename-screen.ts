import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { screenName } from "@/lib/venues/theater-input";

const renameScreenInput = z.object({ screenId: rowId, revision, name: screenName });

type Input = z.output<typeof renameScreenInput> & { staff: StaffMember; now: number };

const managed = (staff: StaffMember, screenId: number) =>
  and(eq(screens.id, screenId), canManage(staff, screens.theaterId));

export const renameScreen = withInput(renameScreenInput, act);

async function act(
  db: Database,
  { staff, screenId, revision, name, now }: Input,
): Promise<Result<null, "not-found" | "stale" | "name-taken">> {
  const isTheirs = managed(staff, screenId);
  const before = await db.select().from(screens).where(isTheirs).get();
  if (!before) return fail("not-found");
  const written = await write(db, { "unique:screens": "name-taken" }, [
    assertThat("not-found", hasRow(screens, isTheirs)),
    assertThat("stale", hasRow(screens, eq(screens.id, screenId), eq(screens.revision, revision))),
    db
      .update(screens)
      .set({ name, renamedAt: now, revision: revision + 1 })
      .where(eq(screens.id, screenId)),
    audit(
      db,
      {
        by: staff,
        theaterId: before.theaterId,
        action: "screen.renamed",
        objectId: screenId,
        details: changes({ name: before.name }, { name }),
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
