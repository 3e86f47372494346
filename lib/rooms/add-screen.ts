import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { screens, theaters } from "@/db/schema/venues";
import { answer, assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { screenName } from "@/lib/venues/theater-input";

const addScreenInput = z.object({ theaterId: rowId, name: screenName });

type Input = z.output<typeof addScreenInput> & { staff: StaffMember; now: number };

/** A room of a theater, last in its order and without seats yet. */
export const addScreen = withInput(addScreenInput, act);

async function act(
  db: Database,
  { staff, theaterId, name, now }: Input,
): Promise<Result<{ screenId: number }, "not-found" | "name-taken">> {
  const written = await write(db, { "unique:screens": "name-taken" }, [
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))),
    answer(
      "added",
      db
        .insert(screens)
        .values({
          theaterId,
          name,
          position: sql`(select coalesce(max(position), 0) + 1 from screens where theater_id = ${theaterId})`,
        })
        .returning({ id: screens.id }),
    ),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "screen.added",
        objectId: sql`last_insert_rowid()`,
        details: { after: { name } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ screenId: written.row("added").id }) : written;
}
