import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { screens } from "@/db/schema/venues";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { seatsOfScreen } from "./seats-of-screen";

/** A theater's screens in their order, those given up at the end. */
export const listScreensForStaff = (
  db: Database,
  { staff, theaterId }: { staff: Acting; theaterId: number },
) =>
  db
    .select({
      id: screens.id,
      name: screens.name,
      revision: screens.revision,
      archivedAt: screens.archivedAt,
      seats: seatsOfScreen,
    })
    .from(screens)
    .where(and(eq(screens.theaterId, theaterId), canManage(staff, screens.theaterId)))
    .orderBy(sql`${screens.archivedAt} is not null`, asc(screens.position), asc(screens.id));

export type ScreenForStaff = Awaited<ReturnType<typeof listScreensForStaff>>[number];
