import { eq } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { emailAddress } from "@/lib/input/email-address";
import { mailboxOf } from "@/lib/input/mailbox";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { ok } from "@/lib/result";
import { endOfLink, newLinkToken, openLink } from "./email-link";
import { countAttempt, LINKS_PER_ADDRESS, LINKS_PER_EMAIL, type Throttled } from "./throttle";

const sendPasswordLinkInput = z
  .object({
    wanted: z.enum(["register", "reset"]),
    email: emailAddress,
    /** As given while registering. */
    name: personName.nullable(),
    /** A path of ours to go on to once the password is chosen; empty for the account. */
    next: z.string().transform((path) => safePath(path, "")),
  })
  .refine(({ wanted, name }) => wanted === "reset" || name !== null, { path: ["name"] });

type Input = z.output<typeof sendPasswordLinkInput> & { address: string | null; now: number };

/**
 * Sends the link under which a password is chosen, for a new account or a forgotten one. Whether the address has an
 * account decides only what its owner reads: the answer and the writes are the same, and too many letters to one
 * address stop without a word.
 */
export const sendPasswordLink = withInput(sendPasswordLinkInput, act);

async function act(
  db: Database,
  { wanted, email, name, next, address, now }: Input,
): Promise<{ ok: true; value: { email: string } } | Throttled> {
  const tooManyFromHere = await countAttempt(db, [[LINKS_PER_ADDRESS, address]], now);
  if (tooManyFromHere) return tooManyFromHere;
  if (await countAttempt(db, [[LINKS_PER_EMAIL, mailboxOf(email)]], now)) return ok({ email });

  const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const token = newLinkToken();
  const kind =
    wanted === "register" ? (known ? "register-known" : "register") : known ? "reset" : "reset-unknown";
  const purpose = known ? "reset" : "register";
  const notAfter = endOfLink(purpose, now);
  await write(db, [
    openLink(db, { token, purpose, email, name: known ? null : name }, now),
    post(db, { kind, to: email, language: currentLocale(), token, notAfter, payload: { next } }, now),
  ]);
  return ok({ email });
}
