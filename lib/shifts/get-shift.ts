import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { bookings } from "@/db/schema/bookings";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { shiftEntries, shifts } from "@/db/schema/shifts";
import { theaters } from "@/db/schema/venues";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { expectedMinor, isOpenTo } from "./shift";

export type ShiftReport = NonNullable<Awaited<ReturnType<typeof getShift>>>;

/** A shift with all that went into its drawer and out of it, in order; null when it is not theirs to see. */
export async function getShift(db: Database, { shiftId, staff }: { shiftId: string; staff: StaffMember }) {
  const [row, entries] = await Promise.all([
    db
      .select({
        id: shifts.id,
        theaterName: theaters.name,
        timeZone: theaters.timeZone,
        name: users.name,
        userId: shifts.userId,
        currency: shifts.currency,
        floatMinor: shifts.floatMinor,
        openedAt: shifts.openedAt,
        closedAt: shifts.closedAt,
        countedMinor: shifts.countedMinor,
        expectedMinor,
        note: shifts.note,
      })
      .from(shifts)
      .innerJoin(theaters, eq(theaters.id, shifts.theaterId))
      .innerJoin(users, eq(users.id, shifts.userId))
      .where(and(eq(shifts.id, shiftId), isOpenTo(staff)))
      .get(),
    db
      .select({
        id: shiftEntries.id,
        kind: shiftEntries.kind,
        amountMinor: shiftEntries.amountMinor,
        reason: shiftEntries.reason,
        at: shiftEntries.createdAt,
        bookingId: bookings.id,
        reference: bookings.reference,
      })
      .from(shiftEntries)
      .leftJoin(refunds, eq(refunds.id, shiftEntries.refundId))
      .leftJoin(payments, eq(payments.id, sql`coalesce(${shiftEntries.paymentId}, ${refunds.paymentId})`))
      .leftJoin(bookings, eq(bookings.orderId, payments.orderId))
      .where(eq(shiftEntries.shiftId, shiftId))
      .orderBy(asc(shiftEntries.createdAt), asc(shiftEntries.id)),
  ]);
  return row ? { ...row, entries } : null;
}
