import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";

const archiveTheaterInput = z.object({ theaterId: rowId, isArchived: z.boolean() });

type Input = z.output<typeof archiveTheaterInput> & { staff: StaffMember; now: number };

const hasAhead = (theaterId: number, now: number) => sql`exists (
  select 1 from screens s join showtimes st on st.screen_id = s.id
  where s.theater_id = ${theaterId} and st.state <> 'cancelled' and st.occupied_until > ${now})`;

/** Takes a theater off the site, unless something is still to play there, or puts it back. */
export const archiveTheater = withInput(archiveTheaterInput, act);

async function act(
  db: Database,
  { staff, theaterId, isArchived, now }: Input,
): Promise<Result<null, "not-found" | "has-showtimes">> {
  const isTheirs = and(eq(theaters.id, theaterId), canManage(staff, theaters.id));
  const written = await write(db, [
    assertThat("not-found", hasRow(theaters, isTheirs)),
    ...(isArchived ? [assertThat("has-showtimes", sql`not ${hasAhead(theaterId, now)}`)] : []),
    db
      .update(theaters)
      .set({ archivedAt: isArchived ? now : null, revision: sql`${theaters.revision} + 1` })
      .where(eq(theaters.id, theaterId)),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: isArchived ? "theater.archived" : "theater.restored",
        objectId: theaterId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
