import { type SQL, sql } from "drizzle-orm";
import type { INVITED_ROLES, STAFF_ROLES } from "@/db/schema/accounts";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

export type StaffRole = (typeof STAFF_ROLES)[number];
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** Condition, also within the batch that writes: this person is an admin now. */
export const isAdminNow = ({ userId }: Pick<StaffMember, "userId">): SQL =>
  canManage({ userId, isAdmin: true }, sql`0`);
