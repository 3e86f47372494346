import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { attends, type Steward } from "@/lib/accounts/steward";
import { theaterOf } from "./attended";
import type { Admission, DoorSeat } from "./verdict";

/** A ticket that two devices let in, or one let in that had been cancelled: everyone who did. */
export type Double = { ticketId: string; seat: DoorSeat; admissions: Admission[] };

/** Condition: nothing that the device said of the ticket since takes the double admission back. */
export const isStandingDouble = (scan: SQL): SQL => sql`${scan}.outcome = 'double' and not exists (
  select 1 from scans as later where later.ticket_id = ${scan}.ticket_id and later.outcome = 'undone'
  and later.device_id = ${scan}.device_id and later.rowid > ${scan}.rowid)`;

/** The tickets of a showtime that more than one device let in, with all admissions of each. */
export async function listDoubles(
  db: Database,
  { steward, showtimeId }: { steward: Steward; showtimeId: number },
): Promise<Double[]> {
  const rows = await db
    .select({
      ticketId: tickets.id,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      scanId: scans.id,
      who: users.name,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
    })
    .from(scans)
    .innerJoin(tickets, eq(tickets.id, scans.ticketId))
    .innerJoin(users, eq(users.id, scans.userId))
    .where(
      and(
        eq(scans.showtimeId, showtimeId),
        attends(steward, theaterOf(showtimeId)),
        inArray(scans.outcome, ["admitted", "double"]),
        sql`(${scans.outcome} = 'admitted' or ${isStandingDouble(sql`scans`)})`,
        sql`${scans.ticketId} in (select ticket_id from scans as d
          where d.showtime_id = ${showtimeId} and ${isStandingDouble(sql`d`)})`,
      ),
    )
    .orderBy(asc(scans.scannedAt), asc(sql`scans.rowid`));
  const byTicket = Map.groupBy(rows, ({ ticketId }) => ticketId);
  return [...byTicket].map(([ticketId, own]) => {
    const [{ rowLabel, seatNumber, seatType, ticketType }] = own as [(typeof own)[number]];
    const admissions = own.map(({ scanId, who, deviceId, deviceName, at }) => ({
      scanId,
      who,
      deviceId,
      deviceName,
      at,
    }));
    return { ticketId, seat: { rowLabel, seatNumber, seatType, ticketType }, admissions };
  });
}
