import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { ok, type Result } from "@/lib/result";

type Input = { steward: Steward; screenId: number; isArchived: boolean; now: number };

/** Takes a screen out of use, unless something is still to play on it, or back into use. */
export async function archiveScreen(
  db: Database,
  { steward, screenId, isArchived, now }: Input,
): Promise<Result<null, "not-found" | "has-showtimes">> {
  const isTheirs = and(eq(screens.id, screenId), manages(steward, screens.theaterId));
  const written = await write(db, [
    assertThat("not-found", sql`exists (select 1 from ${screens} where ${isTheirs})`),
    assertThat(
      "has-showtimes",
      sql`not ${isArchived ? 1 : 0} or not exists (select 1 from showtimes
        where screen_id = ${screenId} and state <> 'cancelled' and occupied_until > ${now})`,
    ),
    db
      .update(screens)
      .set({ archivedAt: isArchived ? now : null, revision: sql`${screens.revision} + 1` })
      .where(eq(screens.id, screenId)),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: sql`(select theater_id from screens where id = ${screenId})`,
        action: isArchived ? "screen.archived" : "screen.restored",
        objectId: screenId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
