import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { showtimes } from "@/db/schema/scheduling";
import { theaters } from "@/db/schema/venues";
import type { canManage, StaffMember } from "@/lib/accounts/staff-member";
import { showtimesWithDetails } from "./get-showtime-details";
import type { ShowtimeDetails } from "./showtime-details";

type Query = { staff: StaffMember; showtimeId: number };

export const showtimeWhere =
  (isTheirs: typeof canManage) =>
  async (db: Database, { staff, showtimeId }: Query): Promise<ShowtimeDetails | null> => {
    const row = await showtimesWithDetails(db)
      .where(and(eq(showtimes.id, showtimeId), isTheirs(staff, theaters.id)))
      .get();
    return row ?? null;
  };
