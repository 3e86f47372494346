import { type SQL, sql } from "drizzle-orm";
import { apiClients } from "@/db/schema/accounts";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

/** Condition on `api_clients`: a token of a theater that this person runs; for an admin, any. */
export const isTheirToken = (staff: Pick<StaffMember, "userId" | "isAdmin">): SQL =>
  staff.isAdmin ? isAdminNow(staff) : sql`(${canManage(staff, apiClients.theaterId)})`;
