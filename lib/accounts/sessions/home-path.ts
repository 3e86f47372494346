import { homeOf } from "@/lib/accounts/permissions";
import { staffMemberOf } from "@/lib/accounts/staff-member";
import type { SignedInUser } from "./session-user";

/** Where someone is at home: at work, if they work here, else with their own tickets. */
export function homePathOf(user: SignedInUser): ReturnType<typeof homeOf> | "/account" {
  const staff = staffMemberOf(user);
  return staff ? homeOf(staff.may) : "/account";
}
