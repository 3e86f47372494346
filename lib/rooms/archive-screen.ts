import { and, eq, gt, ne, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";

const archiveScreenInput = z.object({ screenId: rowId, isArchived: z.boolean() });

type Input = z.output<typeof archiveScreenInput> & { staff: StaffMember; now: number };

const hasAhead = (screenId: number, now: number) =>
  hasRow(
    showtimes,
    eq(showtimes.screenId, screenId),
    ne(showtimes.state, "cancelled"),
    gt(showtimes.occupiedUntil, now),
  );

/** Takes a screen out of use, unless something is still to play on it, or back into use. */
export const archiveScreen = withInput(archiveScreenInput, act);

async function act(
  db: Database,
  { staff, screenId, isArchived, now }: Input,
): Promise<Result<null, "not-found" | "has-showtimes">> {
  const isTheirs = and(eq(screens.id, screenId), canManage(staff, screens.theaterId));
  const written = await write(db, [
    assertThat("not-found", hasRow(screens, isTheirs)),
    ...(isArchived ? [assertThat("has-showtimes", not(hasAhead(screenId, now)))] : []),
    db
      .update(screens)
      .set({ archivedAt: isArchived ? now : null, revision: sql`${screens.revision} + 1` })
      .where(eq(screens.id, screenId)),
    audit(
      db,
      {
        by: staff,
        theaterId: sql`(select theater_id from screens where id = ${screenId})`,
        action: isArchived ? "screen.archived" : "screen.restored",
        objectId: screenId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
