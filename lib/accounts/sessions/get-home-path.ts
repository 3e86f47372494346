import type { Database } from "@/db/client";
import { homeOf } from "@/lib/accounts/permissions";
import { getSteward } from "@/lib/accounts/steward";
import type { SignedInUser } from "./session-user";

/** Where someone is at home: at work, if they work here, else with their own tickets. */
export async function getHomePath(
  db: Database,
  user: SignedInUser | null,
): Promise<ReturnType<typeof homeOf> | "/account"> {
  const steward = user && (await getSteward(db, user));
  if (!steward) return "/account";
  return homeOf(steward.may);
}
