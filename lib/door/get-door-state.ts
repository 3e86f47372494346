import { and, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings, tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { scannedBy } from "@/lib/bookings/scanned-by";
import { reversedBy } from "@/lib/payments/list-reversals";
import { type Double, listDoubles } from "./doubles";
import { getDoor } from "./get-door";
import type { Admission, DoorSeat, Verdict } from "./verdict";

/** A scan as the list of the latest shows it; `isIn` when its admission stands and can be taken back. */
export type RecentScan = Admission & {
  outcome: Verdict["outcome"] | "undone";
  seat: DoorSeat | null;
  isIn: boolean;
};

/** What changes while a door is open. `version` is another one after every change of a ticket or a scan. */
export type DoorState = {
  sold: number;
  admitted: number;
  version: string;
  recent: RecentScan[];
  doubles: Double[];
};

const RECENT = 12;

export async function getDoorState(
  db: Database,
  { staff, showtimeId }: { staff: StaffMember; showtimeId: number },
): Promise<DoorState | null> {
  const [door, rows, doubles, reversed] = await Promise.all([
    getDoor(db, { staff, showtimeId }),
    readLatest(db, showtimeId),
    listDoubles(db, { staff, showtimeId }),
    countReversed(db, showtimeId),
  ]);
  if (!door) return null;
  const { sold, cancelled, admitted, passedOn } = door;
  return {
    sold,
    admitted,
    // a seat that was cancelled and sold again leaves as many sold as before
    version: `${sold}.${cancelled}.${admitted}.${passedOn}.${rows[0]?.rowid ?? 0}.${reversed?.count ?? 0}`,
    recent: rows.map(({ rowid: _, rowLabel, seatNumber, seatType, ticketType, isIn, ...scan }) => ({
      ...scan,
      seat:
        rowLabel && seatNumber && seatType && ticketType
          ? { rowLabel, seatNumber, seatType, ticketType }
          : null,
      isIn: Boolean(isIn),
    })),
    doubles,
  };
}

const readLatest = (db: Database, showtimeId: number) =>
  db
    .select({
      rowid: sql<number>`scans.rowid`,
      scanId: scans.id,
      outcome: scans.outcome,
      who: scannedBy,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      isIn: sql<number>`scans.outcome = 'admitted' and tickets.admitted_at is not null and not exists (
        select 1 from scans as later where later.ticket_id = scans.ticket_id and later.outcome = 'admitted'
        and later.rowid > scans.rowid)`,
    })
    .from(scans)
    .leftJoin(users, eq(users.id, scans.userId))
    .leftJoin(tickets, eq(tickets.id, scans.ticketId))
    .where(eq(scans.showtimeId, showtimeId))
    .orderBy(desc(sql`scans.rowid`))
    .limit(RECENT);

/** Bookings of whose money somebody else has a say: a list without them is stale. */
const countReversed = (db: Database, showtimeId: number) =>
  db
    .select({ count: count() })
    .from(bookings)
    .where(and(eq(bookings.showtimeId, showtimeId), isNotNull(reversedBy(sql`bookings.order_id`))))
    .get();
