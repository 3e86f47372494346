import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens, theaters } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";

export type ScreenForStaff = {
  id: number;
  name: string;
  theaterId: number;
  theaterName: string;
  timeZone: string;
};

/** A screen of a theater that the staff member runs; null for any other. */
export async function getScreen(
  db: Database,
  { staff, screenId }: { staff: Acting; screenId: number },
): Promise<ScreenForStaff | null> {
  const found = await db
    .select({
      id: screens.id,
      name: screens.name,
      theaterId: theaters.id,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
    })
    .from(screens)
    .innerJoin(theaters, eq(theaters.id, screens.theaterId))
    .where(and(eq(screens.id, screenId), canManage(staff, theaters.id)))
    .get();
  return found ?? null;
}
