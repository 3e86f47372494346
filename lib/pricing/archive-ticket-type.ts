import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { ticketTypes } from "@/db/schema/pricing";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { revision, rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { listRevision } from "./list-revision";

const archiveTicketTypeInput = z.object({
  ticketTypeId: rowId,
  /** Or brings it back. */
  isArchived: z.boolean(),
  /** Only while nobody has changed the list since. */
  revision: revision.exactOptional(),
});

type Input = z.output<typeof archiveTicketTypeInput> & { staff: Acting; now: number };

export type ArchiveTicketTypeCode = "not-found" | "stale" | "last-one";

type Of = { staff: Acting; ticketTypeId: number };

const find = (db: Database, { staff, ticketTypeId }: Of) =>
  db
    .select()
    .from(ticketTypes)
    .where(and(eq(ticketTypes.id, ticketTypeId), canManage(staff, ticketTypes.theaterId)))
    .get();

/** The theater whose list it is in; null for one that is not theirs. */
export const getTheaterOfType = async (db: Database, of: Of): Promise<number | null> =>
  (await find(db, of))?.theaterId ?? null;

/** Sells a ticket type no more, or again. Cards keep its prices, and who holds seats may still choose it. */
export const archiveTicketType = withInput(archiveTicketTypeInput, act);

async function act(
  db: Database,
  { staff, ticketTypeId, isArchived, revision: madeFrom, now }: Input,
): Promise<Result<null, ArchiveTicketTypeCode>> {
  const type = await find(db, { staff, ticketTypeId });
  if (!type) return fail("not-found");
  const { theaterId, name } = type;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    ...(madeFrom === undefined ? [] : [assertThat("stale", sql`${listRevision(theaterId)} = ${madeFrom}`)]),
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
