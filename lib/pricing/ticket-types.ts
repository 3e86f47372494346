import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ticketTypes } from "@/db/schema/pricing";
import { manages, type Steward } from "@/lib/accounts/steward";

export type TicketType = { id: number; name: string; note: string; archivedAt: number | null };

/** A theater's ticket types in their order, archived ones last. */
export const listTicketTypes = (
  db: Database,
  { steward, theaterId }: { steward: Steward; theaterId: number },
): Promise<TicketType[]> =>
  db
    .select({
      id: ticketTypes.id,
      name: ticketTypes.name,
      note: ticketTypes.note,
      archivedAt: ticketTypes.archivedAt,
    })
    .from(ticketTypes)
    .where(and(eq(ticketTypes.theaterId, theaterId), manages(steward, ticketTypes.theaterId)))
    .orderBy(sql`${ticketTypes.archivedAt} is not null`, asc(ticketTypes.position), asc(ticketTypes.id));

/** Grows with every change of any ticket type of a theater: the list is edited as one. */
export const listRevision = (theaterId: number) =>
  sql<number>`(select coalesce(sum(revision), 0) from ticket_types where theater_id = ${theaterId})`;

export async function getListRevision(db: Database, theaterId: number): Promise<number> {
  const [[revision] = [0]] = await db.values<[number]>(sql`select ${listRevision(theaterId)}`);
  return revision;
}
