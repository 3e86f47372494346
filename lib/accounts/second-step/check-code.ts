import { and, eq, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { authenticators, recoveryCodes } from "@/db/schema/accounts";
import { type Assertion, answer, assertThat, type Step, write } from "@/db/write";
import { countGuess, forgetGuesses } from "@/lib/accounts/passwords/backoff";
import type { Origin } from "@/lib/accounts/passwords/guesses";
import type { Throttled } from "@/lib/accounts/passwords/throttle";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { type Failure, fail, ok } from "@/lib/result";
import { stepOfCode } from "./authenticator";
import { codeGuessOf } from "./code-guesses";
import { hashesOfRecoveryCode, isRecoveryCode, readRecoveryCode } from "./recovery-code";
import { unseal } from "./seal";

/** Six digits of the app, or a recovery code, as people write them. */
export const typedCode = z.string().max(100).transform(readRecoveryCode);

export const checkCodeInput = z.object({ code: typedCode });

export type CodeRefusal = Failure<"wrong" | "wrong-code" | "step-over"> | Throttled;

/** What goes into the batch that takes the code may refuse it too: the password is another one, the first step is over. */
type Beside = Exclude<Step, Assertion> | Assertion<"wrong" | "wrong-code" | "step-over">;

type Input = z.output<typeof checkCodeInput> & {
  user: { id: number; email: string };
  origin: Pick<Origin, "deviceId">;
  now: number;
  thenWrite?: readonly Beside[];
};

type Authenticator = typeof authenticators.$inferSelect;

/**
 * Takes a code of somebody's second step, which is then used up: of two who send the same one at once, one is refused.
 * What it lets them do is written in the same batch.
 */
export const checkCode = withInput(checkCodeInput, act);

async function act(
  db: Database,
  { user, code, origin, now, thenWrite = [] }: Input,
): Promise<{ ok: true; value: null } | CodeRefusal> {
  const guess = codeGuessOf(user.email, origin);
  const theirs = db
    .select()
    .from(authenticators)
    .where(and(eq(authenticators.userId, user.id), isNotNull(authenticators.confirmedAt)));
  const counted = await countGuess(db, { guesses: [guess], now, beside: [answer("authenticator", theirs)] });
  if (!counted.ok) return counted;
  const [authenticator] = counted.rows("authenticator");
  const taken = authenticator && takeCode(db, { authenticator, user, code, now });
  if (!taken) return fail("wrong-code");
  const written = await write(db, [...taken, forgetGuesses(db, guess), ...thenWrite]);
  return written.ok ? ok(null) : written;
}

type Taking = { authenticator: Authenticator; user: Input["user"]; code: string; now: number };

function takeCode(db: Database, { authenticator, user, code, now }: Taking) {
  if (isRecoveryCode(code)) return takeRecoveryCode(db, user, code, now);
  const { userId, sealedSecret } = authenticator;
  const secret = unseal(sealedSecret, userId);
  const step = secret === null ? null : stepOfCode(secret, code, now);
  if (step === null) return null;
  return [
    assertThat(
      "wrong-code",
      hasRow(
        authenticators,
        eq(authenticators.userId, userId),
        eq(authenticators.sealedSecret, sealedSecret),
        lt(authenticators.lastStep, step),
      ),
    ),
    db.update(authenticators).set({ lastStep: step }).where(eq(authenticators.userId, userId)),
  ];
}

/** Its owner is told: whoever has found the codes would go unnoticed otherwise. */
function takeRecoveryCode(db: Database, { id, email }: Input["user"], code: string, now: number) {
  const isTheirs = and(
    eq(recoveryCodes.userId, id),
    inArray(recoveryCodes.codeHash, hashesOfRecoveryCode(id, code)),
    isNull(recoveryCodes.usedAt),
  );
  const letter = { kind: "second-step", to: email, language: currentLocale() } as const;
  return [
    assertThat("wrong-code", hasRow(recoveryCodes, isTheirs)),
    db.update(recoveryCodes).set({ usedAt: now }).where(isTheirs),
    post(db, { ...letter, payload: { change: "recovery-code-used" } }, now),
    audit(db, { by: { userId: id }, theaterId: null, action: "user.recovery-code-used", objectId: id }, now),
  ];
}
