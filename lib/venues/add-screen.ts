import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { manages, type Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { fail, ok, type Result } from "@/lib/result";

type Input = { steward: Steward; theaterId: number; name: string; now: number };

/** A room of a theater, last in its order and without seats yet. */
export async function addScreen(
  db: Database,
  { steward, theaterId, name, now }: Input,
): Promise<Result<{ screenId: number }, "not-found" | "name-taken">> {
  const written = await write(db, [
    assertThat(
      "not-found",
      sql`exists (select 1 from theaters where id = ${theaterId}) and ${manages(steward, sql`${theaterId}`)}`,
    ),
    db
      .insert(screens)
      .values({
        theaterId,
        name,
        position: sql`(select coalesce(max(position), 0) + 1 from screens where theater_id = ${theaterId})`,
      })
      .returning({ id: screens.id }),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId,
        action: "screen.added",
        objectId: sql`last_insert_rowid()`,
        details: { after: { name } },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ screenId: (written.answers[1] as { id: number }[])[0]?.id as number });
  if (written.refusal === "not-found") return fail("not-found");
  if (written.refusal === "unique:screens") return fail("name-taken");
  throw new Error(`no screen added: ${written.refusal}`);
}
