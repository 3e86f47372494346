import type { Database } from "@/db/client";
import { homeOf } from "./permissions";
import type { SignedInUser } from "./session-user";
import { getSteward } from "./steward";

/** Where someone is at home: at work, if they work here, else with their own tickets. */
export async function getHomePath(
  db: Database,
  user: SignedInUser | null,
): Promise<ReturnType<typeof homeOf> | "/account"> {
  const steward = user && (await getSteward(db, user));
  if (!steward) return "/account";
  return homeOf(steward.may);
}
