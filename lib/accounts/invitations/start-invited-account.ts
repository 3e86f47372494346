import { z } from "zod";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getInvitation } from "./get-invitation";

const startInvitedAccountInput = z.object({ token: z.string() });

type Input = z.output<typeof startInvitedAccountInput> & { now: number };

/**
 * For someone invited who has no account: the token under which they choose a name and a password. The invitation came
 * by e-mail and proves the address, so no second message is needed.
 */
export const startInvitedAccount = withInput(startInvitedAccountInput, act);

async function act(
  db: Database,
  { token, now }: Input,
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
