import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { passkeys, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { typedPassword } from "@/lib/accounts/passwords/password";
import { hasSecondStep, isConfirmed, worksHere } from "@/lib/accounts/second-step/has-second-step";
import { tellOfSecondStep } from "@/lib/accounts/second-step/tell";
import { endSessions } from "@/lib/accounts/sessions/session";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { passkeyId } from "./passkey";

const removePasskeyInput = z.object({ id: passkeyId, current: typedPassword });

type Input = z.output<typeof removePasskeyInput> & {
  user: { id: number; email: string };
  idHash: string;
  now: number;
};

/**
 * Removes one of somebody's own passkeys; every other session ends with it. Besides the password it asks that it is still
 * they, but of a customer who has passkeys alone: it may be the one that is lost, and their password opens as much.
 */
export const removePasskey = withInput(removePasskeyInput, act);

async function act(db: Database, { id, current, user, idHash, now }: Input) {
  const origin = { networks: [], deviceId: idHash };
  const proven = await checkPassword(db, { email: user.email, password: current, origin, now });
  if (!proven.ok) return proven;
  const { id: userId, passwordHash } = proven.value;
  const isTheirs = and(eq(passkeys.id, id), eq(passkeys.userId, userId));
  const isStillThey = isConfirmed({ userId, idHash }, now);
  const written = await write(db, [
    assertThat("wrong", hasRow(users, eq(users.id, userId), eq(users.passwordHash, passwordHash))),
    assertThat("not-found", hasRow(passkeys, isTheirs)),
    assertThat(
      "confirm-it-is-you",
      sql`(${isStillThey} or not (${hasSecondStep(userId)} or ${worksHere(userId)}))`,
    ),
    db.delete(passkeys).where(isTheirs),
    endSessions(db, userId, idHash),
    ...tellOfSecondStep(db, { user, by: { userId }, change: "passkey-removed" }, now),
  ]);
  return written.ok ? ok(null) : written;
}
