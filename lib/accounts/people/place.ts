import { type SQL, sql } from "drizzle-orm";
import type { INVITED_ROLES, STAFF_ROLES } from "@/db/schema/accounts";
import { manages, type Steward } from "@/lib/accounts/steward";

export type StaffRole = (typeof STAFF_ROLES)[number];
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** Condition, also within the batch that writes: this person is an admin now. */
export const isAdminNow = ({ userId }: Pick<Steward, "userId">): SQL =>
  manages({ userId, isAdmin: true }, sql`0`);

/** "an admin", "an owner of The Lantern", "door staff of The Lantern" */
export function placeWords(role: InvitedRole, theater: string | null): string {
  if (role === "admin") return "an admin";
  return role === "owner" ? `an owner of ${theater}` : `door staff of ${theater}`;
}
