import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { emailLinks, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { endOfLink, newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { typedPassword } from "@/lib/accounts/passwords/password";
import {
  countAttempt,
  EMAIL_CHANGES_PER_PERSON,
  LINKS_PER_EMAIL,
  type Throttled,
} from "@/lib/accounts/passwords/throttle";
import { audit } from "@/lib/audit";
import { emailAddress } from "@/lib/input/email-address";
import { mailboxOf } from "@/lib/input/mailbox";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import type { Message } from "@/lib/message";
import { post } from "@/lib/outbox";
import { type Failure, fail, ok } from "@/lib/result";

const askEmailChangeInput = z.object({
  /** The new one. */
  email: emailAddress,
  /** The password that the account has. */
  current: typedPassword,
});

type Input = z.output<typeof askEmailChangeInput> & {
  user: { id: number; email: string };
  /** The session it is asked from. */
  idHash: string;
  now: number;
};

export type AskEmailChangeRefusal = Failure<"wrong" | "busy" | "same"> | Throttled;

/**
 * Sends a link to the address that an account is to have, and tells the one that it has until then. Nothing changes
 * without the link. Whether the new one is somebody's already decides only what its owner reads: the answer and the
 * writes are the same, and too many letters to one address stop without a word.
 */
export const askEmailChange = withInput(askEmailChangeInput, act);

async function act(
  db: Database,
  { email, current, user, idHash, now }: Input,
): Promise<{ ok: true; value: { email: string } } | AskEmailChangeRefusal | InvalidInput> {
  if (email === user.email) return fail("same");
  const origin = { networks: [], deviceId: idHash };
  const proven = await checkPassword(db, { email: user.email, password: current, origin, now });
  if (!proven.ok) return proven;
  const tooMany = await countAttempt(db, [[EMAIL_CHANGES_PER_PERSON, String(user.id)]], now);
  if (tooMany) return tooMany;
  if (await countAttempt(db, [[LINKS_PER_EMAIL, mailboxOf(email)]], now)) return ok({ email });

  const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  const token = newLinkToken();
  const { id: userId, passwordHash } = proven.value;
  const written = await write(db, [
    // a password that was changed meanwhile is no longer the account's, nor is an address
    assertThat(
      "wrong",
      hasRow(
        users,
        ...[eq(users.id, userId), eq(users.email, user.email)],
        ...[eq(users.passwordHash, passwordHash), isNull(users.disabledAt)],
      ),
    ),
    // the newest link counts
    db
      .update(emailLinks)
      .set({ usedAt: now })
      .where(and(eq(emailLinks.userId, userId), isNull(emailLinks.usedAt))),
    // where the address is somebody's nobody is told of this one
    openLink(db, { token, purpose: "change-email", email, name: null, userId }, now),
    post(db, toNew({ email, token, isKnown: known !== undefined, now }), now),
    post(db, { kind: "email-change-asked", to: user.email, language: currentLocale(), payload: {} }, now),
    audit(
      db,
      {
        ...{ by: { userId }, theaterId: null, action: "user.email-change-asked", objectId: userId },
        details: { after: { email } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ email }) : written;
}

type ToNew = { email: string; token: string; isKnown: boolean; now: number };

function toNew({ email: to, token, isKnown, now }: ToNew): Message {
  const whose = { to, language: currentLocale(), payload: {} };
  if (isKnown) return { kind: "email-change-known", ...whose };
  return { kind: "email-change", ...whose, token, notAfter: endOfLink("change-email", now) };
}
