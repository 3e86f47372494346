import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { screens, theaters } from "@/db/schema/venues";
import { answer, assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { screenName } from "@/lib/venues/theater-input";

const addScreenInput = z.object({ theaterId: rowId, name: screenName });

type Input = z.output<typeof addScreenInput> & { steward: Steward; now: number };

/** A room of a theater, last in its order and without seats yet. */
export const addScreen = withInput(addScreenInput, act);

async function act(
  db: Database,
  { steward, theaterId, name, now }: Input,
): Promise<Result<{ screenId: number }, "not-found" | "name-taken">> {
  const written = await write(db, { "unique:screens": "name-taken" }, [
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), manages(steward, theaters.id))),
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
        by: steward,
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
