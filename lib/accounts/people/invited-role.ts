import { type SQL, sql } from "drizzle-orm";
import type { INVITED_ROLES, STAFF_ROLES } from "@/db/schema/accounts";
import { type Acting, canAdminister, canManage } from "@/lib/accounts/staff-member";

export type StaffRole = (typeof STAFF_ROLES)[number];
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** Condition, also within the batch that writes: this person is an admin now, or this program runs every theater. */
export const isAdminNow = (by: Acting): SQL =>
  "clientId" in by ? canAdminister(by) : canManage({ userId: by.userId, isAdmin: true }, sql`0`);
