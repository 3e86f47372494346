import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit, changes } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";
import { listManagedScreens } from "@/lib/venues/list-managed-screens";

type Input = { steward: Steward; theaterId: number; screenId: number; by: -1 | 1; now: number };

/** Moves a screen one place up or down among those in use; at the end of the list it stays. */
export async function moveScreen(
  db: Database,
  { steward, theaterId, screenId, by, now }: Input,
): Promise<Result<null, "not-found">> {
  const all = await listManagedScreens(db, { steward, theaterId });
  const before = all.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const from = before.indexOf(screenId);
  if (from < 0) return fail("not-found");
  const to = from + by;
  if (to < 0 || to >= before.length) return ok(null);
  const after = before.toSpliced(from, 1).toSpliced(to, 0, screenId);
  const written = await write(db, [
    assertThat("not-found", manages(steward, sql`${theaterId}`)),
    ...after.map((id, position) => db.update(screens).set({ position }).where(eq(screens.id, id))),
    audit(
      db,
      {
        userId: steward.userId,
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
