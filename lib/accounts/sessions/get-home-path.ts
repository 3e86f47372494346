import type { Database } from "@/db/client";
import { homeOf } from "@/lib/accounts/permissions";
import { getStaffMember } from "@/lib/accounts/staff-member";
import type { SignedInUser } from "./session-user";

/** Where someone is at home: at work, if they work here, else with their own tickets. */
export async function getHomePath(
  db: Database,
  user: SignedInUser | null,
): Promise<ReturnType<typeof homeOf> | "/account"> {
  const staff = user && (await getStaffMember(db, user));
  if (!staff) return "/account";
  return homeOf(staff.may);
}
