import { and, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { authenticators, sessions } from "@/db/schema/accounts";
import { answer, assertThat, write } from "@/db/write";
import { countGuess, forgetGuesses } from "@/lib/accounts/passwords/backoff";
import { endSessions } from "@/lib/accounts/sessions/session";
import { withInput } from "@/lib/input/with-input";
import { fail, ok } from "@/lib/result";
import { SET_UP_MS, stepOfCode } from "./authenticator";
import { checkCodeInput } from "./check-code";
import { codeGuessOf } from "./code-guesses";
import { replaceRecoveryCodes } from "./recovery-code-steps";
import { unseal } from "./seal";
import { tellOfSecondStep } from "./tell";

type Input = z.output<typeof checkCodeInput> & {
  user: { id: number; email: string };
  /** The session it is asked from, which goes on. */
  idHash: string;
  now: number;
};

/**
 * Turns the second step on, by a code of the app that has just been set up; every other session of the account ends.
 * Answers the recovery codes, which are shown this once.
 */
export const confirmAuthenticator = withInput(checkCodeInput, act);

async function act(db: Database, { user, idHash, code, now }: Input) {
  const guess = codeGuessOf(user.email, { deviceId: idHash });
  const isSetUp = and(
    eq(authenticators.userId, user.id),
    isNull(authenticators.confirmedAt),
    gt(authenticators.createdAt, now - SET_UP_MS),
  );
  const set = db.select().from(authenticators).where(isSetUp);
  const counted = await countGuess(db, { guesses: [guess], now, beside: [answer("authenticator", set)] });
  if (!counted.ok) return counted;
  const [authenticator] = counted.rows("authenticator");
  if (!authenticator) return fail("not-set-up");
  const secret = unseal(authenticator.sealedSecret, user.id);
  const step = secret === null ? null : stepOfCode(secret, code, now);
  if (step === null) return fail("wrong-code");
  const { codes, steps } = replaceRecoveryCodes(db, user.id);
  const written = await write(db, [
    // made anew meanwhile, in another tab: that code is of another secret
    assertThat(
      "not-set-up",
      hasRow(authenticators, isSetUp, eq(authenticators.sealedSecret, authenticator.sealedSecret)),
    ),
    db
      .update(authenticators)
      .set({ confirmedAt: now, lastStep: step })
      .where(eq(authenticators.userId, user.id)),
    ...steps,
    forgetGuesses(db, guess),
    endSessions(db, user.id, idHash),
    db.update(sessions).set({ confirmedAt: now }).where(eq(sessions.idHash, idHash)),
    ...tellOfSecondStep(db, { user, by: { userId: user.id }, change: "on" }, now),
  ]);
  return written.ok ? ok({ codes }) : written;
}
