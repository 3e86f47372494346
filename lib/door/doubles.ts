import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { tickets } from "@/db/schema/bookings";
import { scans } from "@/db/schema/door";
import { canScan, type StaffMember } from "@/lib/accounts/staff-member";
import { scannedBy } from "@/lib/bookings/scanned-by";
import { theaterOf } from "./attended";
import { type Admission, type DoorSeat, WRONGLY_IN } from "./verdict";

/** Admissions that should not have been, and who made them. */
export type Double = {
  id: string;
  /** A ticket that more than one device let in, or one that a device without a network let in though it was not good. */
  why: "double" | (typeof WRONGLY_IN)[number];
  /** Null of tickets that nobody knows: those of a showtime are told together. */
  seat: DoorSeat | null;
  admissions: Admission[];
};

/** Condition: the scan let in who should not have come in, and it was not taken back since. */
export const isStandingDouble = (scan: SQL): SQL => sql`(
  (${scan}.outcome = 'double' or (${scan}.said = 'admitted'
    and ${scan}.outcome in (select value from json_each(${JSON.stringify(WRONGLY_IN)}))))
  and not exists (select 1 from scans as later where later.takes_back = ${scan}.id))`;

/** All of a showtime; of a ticket let in twice every admission. */
export async function listDoubles(
  db: Database,
  { staff, showtimeId }: { staff: StaffMember; showtimeId: number },
): Promise<Double[]> {
  const rows = await db
    .select({
      ticketId: scans.ticketId,
      outcome: scans.outcome,
      rowLabel: tickets.rowLabel,
      seatNumber: tickets.seatNumber,
      seatType: tickets.seatType,
      ticketType: tickets.ticketType,
      scanId: scans.id,
      who: scannedBy,
      deviceId: scans.deviceId,
      deviceName: scans.deviceName,
      at: scans.scannedAt,
    })
    .from(scans)
    .leftJoin(tickets, eq(tickets.id, scans.ticketId))
    .leftJoin(users, eq(users.id, scans.userId))
    .where(
      and(
        eq(scans.showtimeId, showtimeId),
        canScan(staff, theaterOf(showtimeId)),
        sql`(${isStandingDouble(sql`scans`)} or (${scans.outcome} = 'admitted' and ${scans.ticketId} in (
          select ticket_id from scans as d
          where d.showtime_id = ${showtimeId} and d.outcome = 'double' and ${isStandingDouble(sql`d`)})))`,
      ),
    )
    .orderBy(asc(scans.scannedAt), asc(sql`scans.rowid`));
  const told = Map.groupBy(rows, ({ outcome, ticketId }) => `${whyOf(outcome)} ${ticketId ?? ""}`);
  return [...told].map(([id, own]) => {
    const [{ outcome, rowLabel, seatNumber, seatType, ticketType }] = own as [(typeof own)[number]];
    return {
      id,
      why: whyOf(outcome),
      seat:
        rowLabel && seatNumber && seatType && ticketType
          ? { rowLabel, seatNumber, seatType, ticketType }
          : null,
      admissions: own.map(({ scanId, who, deviceId, deviceName, at }) => ({
        scanId,
        who,
        deviceId,
        deviceName,
        at,
      })),
    };
  });
}

const whyOf = (outcome: string): Double["why"] => WRONGLY_IN.find((wrong) => wrong === outcome) ?? "double";
