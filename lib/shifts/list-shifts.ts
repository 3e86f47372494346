import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { shifts } from "@/db/schema/shifts";
import { theaters } from "@/db/schema/venues";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { expectedMinor, isOpenTo } from "./shift";

/** The most recent closed ones; older ones are in the audit log. */
const MOST_CLOSED = 60;

export type ShiftRow = Awaited<ReturnType<typeof listShifts>>["open"][number];

/**
 * The shifts that are this person's to see: those that are open, and the last ones that were closed, newest first; and
 * the theaters at whose counter they sell.
 */
export async function listShifts(db: Database, { staff }: { staff: StaffMember }) {
  const [open, closed, counters] = await Promise.all([
    shiftRows(db)
      .where(and(isOpenTo(staff), isNull(shifts.closedAt)))
      .orderBy(desc(shifts.openedAt)),
    shiftRows(db)
      .where(and(isOpenTo(staff), isNotNull(shifts.closedAt)))
      .orderBy(desc(shifts.closedAt))
      .limit(MOST_CLOSED),
    db
      .select({ id: theaters.id, name: theaters.name, currency: theaters.currency })
      .from(theaters)
      .where(and(canSell(staff, theaters.id), isNull(theaters.archivedAt)))
      .orderBy(asc(theaters.name)),
  ]);
  return { open, closed, counters };
}

const shiftRows = (db: Database) =>
  db
    .select({
      id: shifts.id,
      theaterId: shifts.theaterId,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
      userId: shifts.userId,
      name: users.name,
      currency: shifts.currency,
      openedAt: shifts.openedAt,
      closedAt: shifts.closedAt,
      countedMinor: shifts.countedMinor,
      expectedMinor,
    })
    .from(shifts)
    .innerJoin(theaters, eq(theaters.id, shifts.theaterId))
    .innerJoin(users, eq(users.id, shifts.userId))
    .$dynamic();
