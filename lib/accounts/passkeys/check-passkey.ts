import { and, eq, getTableColumns, isNull, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { passkeys, users } from "@/db/schema/accounts";
import { type Assertion, answer as answered, assertThat, type Step, write } from "@/db/write";
import { countGuess, takeBackGuess } from "@/lib/accounts/passwords/backoff";
import type { ProvenUser } from "@/lib/accounts/passwords/check-password";
import { guessesFrom, type Origin } from "@/lib/accounts/passwords/guesses";
import type { Throttled } from "@/lib/accounts/passwords/throttle";
import { withInput } from "@/lib/input/with-input";
import { type Failure, fail, ok } from "@/lib/result";
import { type Asked, spendChallenge } from "./challenge";
import { type PasskeyAnswer, passkeyAnswer } from "./passkey";
import { verifyAnswer } from "./verify";

export const checkPasskeyInput = z.object({ answer: passkeyAnswer });

export type PasskeyRefusal =
  | Failure<"unknown-passkey" | "wrong-passkey" | "passkey-over" | "wrong">
  | Throttled;

type Beside = Exclude<Step, Assertion> | Assertion<"wrong" | "passkey-over">;

type Input = z.output<typeof checkPasskeyInput> & {
  asked: Asked;
  /** Whose it has to be; null: it says who they are. */
  userId: number | null;
  origin: Pick<Origin, "networks">;
  now: number;
  thenWrite: (owner: ProvenUser) => readonly Beside[];
};

/**
 * Takes the answer of a passkey, which is then used up. What it lets its owner do is written in the same batch. Which
 * passkeys there are nobody learns by trying: their ids are random.
 */
export const checkPasskey = withInput(checkPasskeyInput, act);

async function act(
  db: Database,
  { answer, asked, userId, origin, now, thenWrite }: Input,
): Promise<{ ok: true; value: null } | PasskeyRefusal> {
  const guesses = guessesFrom(origin.networks);
  const counted = await countGuess(db, { guesses, now, beside: [answered("known", findKnown(db, answer))] });
  if (!counted.ok) return counted;
  const [known] = counted.rows("known");
  if (!known || (userId !== null && known.userId !== userId)) return fail("unknown-passkey");
  if (!saysWhose(answer, known.handle, userId)) return fail("wrong-passkey");
  const proof = await verifyAnswer(answer, known, { asked, now });
  if (!proof.ok) return proof;
  const { counter, isSynced, challenge } = proof.value;
  const written = await write(db, [
    ...spendChallenge(db, challenge, now),
    // whoever has copied it counts by themselves
    assertThat(
      "wrong-passkey",
      hasRow(
        passkeys,
        eq(passkeys.id, known.id),
        or(lt(passkeys.counter, counter), sql`${passkeys.counter} + ${counter} = 0`),
      ),
    ),
    db.update(passkeys).set({ counter, isSynced, lastUsedAt: now }).where(eq(passkeys.id, known.id)),
    ...guesses.map((guess) => takeBackGuess(db, guess)),
    ...thenWrite({ id: known.userId, passwordHash: known.passwordHash }),
  ]);
  return written.ok ? ok(null) : written;
}

const findKnown = (db: Database, { id }: PasskeyAnswer) =>
  db
    .select({ ...getTableColumns(passkeys), passwordHash: users.passwordHash })
    .from(passkeys)
    .innerJoin(users, eq(users.id, passkeys.userId))
    .where(and(eq(passkeys.id, id), isNull(users.disabledAt)));

/** Who is not known yet is named by the passkey itself. */
const saysWhose = ({ response: { userHandle } }: PasskeyAnswer, handle: string, userId: number | null) =>
  userHandle === undefined ? userId !== null : userHandle === handle;
