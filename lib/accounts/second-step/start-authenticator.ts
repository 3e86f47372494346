import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { authenticators, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { typedPassword } from "@/lib/accounts/passwords/password";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { newSecret } from "./authenticator";
import { hasSecondStep, isConfirmed } from "./has-second-step";
import { seal } from "./seal";

const startAuthenticatorInput = z.object({ current: typedPassword });

type Input = z.output<typeof startAuthenticatorInput> & {
  user: { id: number; email: string };
  /** The session it is asked from. */
  idHash: string;
  now: number;
};

/** Makes the secret of an app anew, for who knows the password. It is not asked for until a code has confirmed it. */
export const startAuthenticator = withInput(startAuthenticatorInput, act);

async function act(db: Database, { current, user, idHash, now }: Input) {
  const proven = await checkPassword(db, {
    ...{ email: user.email, password: current },
    ...{ origin: { networks: [], deviceId: idHash }, now },
  });
  if (!proven.ok) return proven;
  const { id, passwordHash } = proven.value;
  const made = {
    ...{ sealedSecret: seal(newSecret(), id), createdAt: now },
    ...{ confirmedAt: null, lastStep: 0 },
  };
  const written = await write(db, [
    assertThat("wrong", hasRow(users, eq(users.id, id), eq(users.passwordHash, passwordHash))),
    assertThat("on-already", sql`not ${hasSecondStep(id)}`),
    // who has a passkey shows it: a password that was learnt sets up no way in of its own
    assertThat("confirm-it-is-you", isConfirmed({ userId: id, idHash }, now)),
    db
      .insert(authenticators)
      .values({ userId: id, ...made })
      .onConflictDoUpdate({ target: authenticators.userId, set: made }),
  ]);
  return written.ok ? ok(null) : written;
}
