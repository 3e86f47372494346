import { and, asc, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type BookingFee, SEAT_TYPES, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import type { SeatType } from "@/lib/layouts/seat-type";

export type PricedTheater = {
  id: number;
  name: string;
  timeZone: string;
  /** What a new card is in. */
  currency: string;
  /** What is charged for booking online, whatever the currency of a card; null: nothing. */
  bookingFee: BookingFee | null;
  /** Those of its screens' newest layouts, in their default order. */
  seatTypes: SeatType[];
};

/** The theaters this person runs, with what a price card there is about. */
export async function listPricedTheaters(db: Database, staff: StaffMember): Promise<PricedTheater[]> {
  const rows = await db
    .select({
      id: theaters.id,
      name: theaters.name,
      timeZone: theaters.timeZone,
      currency: theaters.currency,
      bookingFee: theaters.bookingFee,
      present: sql<string>`(select json_group_array(distinct ls.type) from screens s
        join layouts l on l.screen_id = s.id and l.version = (select max(version) from layouts where screen_id = s.id)
        join layout_seats ls on ls.layout_id = l.id
        where s.theater_id = theaters.id and s.archived_at is null)`,
    })
    .from(theaters)
    .where(and(isNull(theaters.archivedAt), canManage(staff, theaters.id)))
    .orderBy(asc(theaters.name), asc(theaters.id));
  return rows.map(({ present, ...theater }) => {
    const types = new Set<string>(JSON.parse(present));
    return { ...theater, seatTypes: SEAT_TYPES.filter((type) => types.size === 0 || types.has(type)) };
  });
}
