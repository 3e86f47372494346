import { and, asc, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { reservations } from "@/db/schema/reservations";
import { showtimes } from "@/db/schema/scheduling";
import { screens } from "@/db/schema/venues";
import { canSell, type StaffMember } from "@/lib/accounts/staff-member";
import { plainReference } from "@/lib/bookings/reference";
import { foldText } from "@/lib/search/fold-text";
import { type Reservation, reservationRows, standsAt, withSeats } from "./reservation";

const MOST_LISTED = 200;

type Query = {
  staff: StaffMember;
  /** A reference, or a part of a name or an address, as it was typed; empty: all that stand. */
  typed: string;
  showtimeId?: number;
  now: number;
};

/**
 * The reservations at the counters of this person: those that stand, the next to lapse first; by what was typed also those
 * that are paid, ended or lapsed, the newest first.
 */
export async function listReservations(
  db: Database,
  { staff, typed, showtimeId, now }: Query,
): Promise<Reservation[]> {
  const isTheirs = and(
    canSell(staff, screens.theaterId),
    showtimeId === undefined ? undefined : eq(showtimes.id, showtimeId),
  );
  const rows = await (typed === ""
    ? reservationRows(db, now)
        .where(and(isTheirs, standsAt(now)))
        .orderBy(asc(reservations.until), asc(reservations.id))
    : reservationRows(db, now)
        .where(and(isTheirs, isMeant(typed)))
        .orderBy(desc(reservations.createdAt), asc(reservations.id))
  ).limit(MOST_LISTED);
  return withSeats(db, rows);
}

function isMeant(typed: string): SQL | undefined {
  const part = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const isIn = (column: SQL, text: string) => sql`${column} like ${part(text)} escape '\\'`;
  return or(
    eq(reservations.reference, plainReference(typed)),
    isIn(sql`${orders.searchName}`, foldText(typed)),
    isIn(sql`${orders.name}`, typed),
    isIn(sql`${orders.email}`, typed.toLowerCase()),
  );
}
