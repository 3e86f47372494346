import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { ticketTypes } from "@/db/schema/pricing";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const archiveTicketTypeInput = z.object({
  ticketTypeId: rowId,
  /** Or brings it back. */
  isArchived: z.boolean(),
});

type Input = z.output<typeof archiveTicketTypeInput> & { staff: Acting; now: number };

export type ArchiveTicketTypeCode = "not-found" | "last-one";

/** Sells a ticket type no more, or again. Cards keep its prices, and who holds seats may still choose it. */
export const archiveTicketType = withInput(archiveTicketTypeInput, act);

async function act(
  db: Database,
  { staff, ticketTypeId, isArchived, now }: Input,
): Promise<Result<null, ArchiveTicketTypeCode>> {
  const type = await db
    .select()
    .from(ticketTypes)
    .where(and(eq(ticketTypes.id, ticketTypeId), canManage(staff, ticketTypes.theaterId)))
    .get();
  if (!type) return fail("not-found");
  const { theaterId, name } = type;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    db
      .update(ticketTypes)
      .set({ archivedAt: isArchived ? now : null, revision: sql`${ticketTypes.revision} + 1` })
      .where(eq(ticketTypes.id, ticketTypeId)),
    assertThat(
      "last-one",
      hasRow(ticketTypes, eq(ticketTypes.theaterId, theaterId), isNull(ticketTypes.archivedAt)),
    ),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: isArchived ? "ticket-type.archived" : "ticket-type.restored",
        objectId: ticketTypeId,
        details: { name },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
