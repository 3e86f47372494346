import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tickets, ticketTransfers } from "@/db/schema/bookings";
import { reminderOptOuts, ticketReminders } from "@/db/schema/messages";
import { listRemindedShowtimes } from "../list-reminded-showtimes";
import { type TransferredTicket, transferRows } from "./get-offer";

/**
 * Tickets whose holders, to whom they were passed on, are to be reminded of their showtime now: those that stand, each once
 * for a start, of who left an address; so many at most.
 */
export async function listHoldersToRemind(
  db: Database,
  { now, most }: { now: number; most: number },
): Promise<TransferredTicket[]> {
  const found: TransferredTicket[] = [];
  for (const { id, startsAt, hadBefore } of await listRemindedShowtimes(db, now)) {
    const rows = await transferRows(db)
      .where(
        and(
          eq(tickets.showtimeId, id),
          isNull(tickets.cancelledAt),
          isNotNull(ticketTransfers.acceptedEmail),
          lt(ticketTransfers.acceptedAt, hadBefore),
          sql`not exists (select 1 from ${ticketReminders} where ${ticketReminders.transferId} = ${ticketTransfers.id}
            and ${ticketReminders.startsAt} = ${startsAt})`,
          sql`not exists (select 1 from ${reminderOptOuts}
            where ${reminderOptOuts.address} = ${ticketTransfers.acceptedEmail})`,
        ),
      )
      .limit(most - found.length);
    found.push(...rows);
    if (found.length >= most) break;
  }
  return found;
}
