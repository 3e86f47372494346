import { homeOf } from "@/lib/accounts/permissions";
import { lacksSecondStep, staffMemberOf } from "@/lib/accounts/staff-member";
import type { SignedInUser } from "./session-user";
import { SECOND_STEP_PATH } from "./sign-in-path";

/** Where someone is at home: at work, if they work here and may, else with their own tickets. */
export function homePathOf(
  user: SignedInUser,
): ReturnType<typeof homeOf> | "/account" | typeof SECOND_STEP_PATH {
  if (lacksSecondStep(user)) return SECOND_STEP_PATH;
  const staff = staffMemberOf(user);
  return staff ? homeOf(staff.may) : "/account";
}
