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
import { countAttempt, ERASURES_PER_PERSON, type Throttled } from "@/lib/accounts/passwords/throttle";
import { audit } from "@/lib/audit";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { type Failure, fail, ok } from "@/lib/result";
import { isLastAdmin } from "./is-last-admin";

const askErasureInput = z.object({
  /** The password that the account has. */
  current: typedPassword,
});

type Input = z.output<typeof askErasureInput> & {
  user: { id: number; email: string };
  /** The session it is asked from. */
  idHash: string;
  now: number;
};

export type AskErasureRefusal = Failure<"wrong" | "busy" | "last-admin"> | Throttled;

/** Sends a link by which an account is erased to its own address. Nothing goes without the link, and the newest counts. */
export const askErasure = withInput(askErasureInput, act);

async function act(
  db: Database,
  { current, user, idHash, now }: Input,
): Promise<{ ok: true; value: { email: string } } | AskErasureRefusal | InvalidInput> {
  const { email } = user;
  const origin = { networks: [], deviceId: idHash };
  const proven = await checkPassword(db, { email, password: current, origin, now });
  if (!proven.ok) return proven;
  const tooMany = await countAttempt(db, [[ERASURES_PER_PERSON, String(user.id)]], now);
  if (tooMany) return tooMany;
  if (await isLastAdmin(db, user.id)) return fail("last-admin");

  const token = newLinkToken();
  const { id: userId, passwordHash } = proven.value;
  const written = await write(db, [
    // a password that was changed meanwhile is no longer the account's, nor is an address
    assertThat(
      "wrong",
      hasRow(
        users,
        ...[eq(users.id, userId), eq(users.email, email)],
        ...[eq(users.passwordHash, passwordHash), isNull(users.disabledAt)],
      ),
    ),
    db
      .update(emailLinks)
      .set({ usedAt: now })
      .where(and(eq(emailLinks.userId, userId), eq(emailLinks.purpose, "erase"), isNull(emailLinks.usedAt))),
    openLink(db, { token, purpose: "erase", email, name: null, userId }, now),
    post(
      db,
      {
        ...{ kind: "erasure", to: email, language: currentLocale(), payload: {}, token },
        notAfter: endOfLink("erase", now),
      },
      now,
    ),
    audit(db, { by: { userId }, theaterId: null, action: "user.erasure-asked", objectId: userId }, now),
  ]);
  return written.ok ? ok({ email }) : written;
}
