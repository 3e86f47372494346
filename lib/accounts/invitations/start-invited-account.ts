import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { fail, ok, type Result } from "@/lib/result";
import { getInvitation } from "./get-invitation";

/**
 * For someone invited who has no account: the token under which they choose a name and a password. The invitation came
 * by e-mail and proves the address, so no second letter is needed.
 */
export async function startInvitedAccount(
  db: Database,
  { token, now }: { token: string; now: number },
): Promise<Result<{ linkToken: string }, "spent" | "has-account">> {
  const found = await getInvitation(db, token, now);
  if (!found) return fail("spent");
  if (found.hasAccount) return fail("has-account");
  const linkToken = newLinkToken();
  await write(db, [
    openLink(db, { token: linkToken, purpose: "register", email: found.email, name: null }, now),
  ]);
  return ok({ linkToken });
}
