import { type SQL, sql } from "drizzle-orm";
import { shifts } from "@/db/schema/shifts";
import { canManage, canSell, type StaffMember } from "@/lib/accounts/staff-member";

/** Condition on `shifts`: this person's own, while they sell there, and those of a theater that they run. */
export const isOpenTo = (staff: StaffMember): SQL => sql`(${canManage(staff, shifts.theaterId)}
  or ${shifts.userId} = ${staff.userId} and ${canSell(staff, shifts.theaterId)})`;

/** What should be in the drawer: its float and all that came in and went out. */
export const expectedMinor = sql<number>`${shifts.floatMinor} + (
  select coalesce(sum(amount_minor), 0) from shift_entries where shift_id = ${shifts.id})`;
