import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { passkeys, sessions } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { tellOfSecondStep } from "@/lib/accounts/second-step/tell";
import { endSessions } from "@/lib/accounts/sessions/session";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { spendChallenge } from "./challenge";
import { madePasskey, passkeyName } from "./passkey";
import { handleOf, MOST_PASSKEYS } from "./relying-party";
import { verifyMade } from "./verify";

const keepPasskeyInput = z.object({ name: passkeyName, made: madePasskey });

type Input = z.output<typeof keepPasskeyInput> & {
  user: { id: number; email: string };
  /** The session it was asked from, which goes on. */
  idHash: string;
  now: number;
};

/** Keeps the passkey that was made: from then on it signs its owner in. Every other session of the account ends. */
export const keepPasskey = withInput(keepPasskeyInput, act);

async function act(db: Database, { name, made, user, idHash, now }: Input) {
  const proof = await verifyMade(made, { asked: { to: "add", idHash }, now });
  if (!proof.ok) return proof;
  const { challenge, ...kept } = proof.value;
  const isTheirs = and(eq(sessions.idHash, idHash), eq(sessions.userId, user.id));
  const written = await write(db, { "unique:passkeys": "known-already" }, [
    ...spendChallenge(db, challenge, now),
    assertThat("passkey-over", hasRow(sessions, isTheirs)),
    assertThat("confirm-it-is-you", isConfirmed({ userId: user.id, idHash }, now)),
    assertThat("too-many", sql`${countRows(passkeys, eq(passkeys.userId, user.id))} < ${MOST_PASSKEYS}`),
    db.insert(passkeys).values({ ...kept, userId: user.id, handle: handleOf(user.id), name, createdAt: now }),
    endSessions(db, user.id, idHash),
    db.update(sessions).set({ confirmedAt: now }).where(isTheirs),
    ...tellOfSecondStep(db, { user, by: { userId: user.id }, change: "passkey-added" }, now),
  ]);
  return written.ok ? ok(null) : written;
}
