import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { type Assertion, answer, type Step, write } from "@/db/write";
import { hasSecondStep } from "@/lib/accounts/second-step/has-second-step";
import { emailAddress } from "@/lib/input/email-address";
import { withInput } from "@/lib/input/with-input";
import { type Failure, fail, ok } from "@/lib/result";
import { verifyPassword } from "./argon2";
import { countGuess, forgetGuesses, takeBackGuess } from "./backoff";
import { guessesOf, type Origin } from "./guesses";
import { typedPassword } from "./password";
import type { Throttled } from "./throttle";

const checkPasswordInput = z.object({
  email: emailAddress,
  password: typedPassword,
});

type Input = z.output<typeof checkPasswordInput> & {
  origin: Origin;
  now: number;
  /** What is written in one batch with it once it is right. */
  thenWrite?: (
    user: ProvenUser & { hasSecondStep: boolean },
  ) => readonly (Exclude<Step, Assertion> | Assertion<"wrong">)[];
};

export type SignInRefusal = Failure<"wrong" | "busy"> | Throttled;
/** Whose password it was; the hash tells whether it still is. */
export type ProvenUser = { id: number; passwordHash: string };

/**
 * Whose password it is. One answer and one amount of work for a wrong password, an unknown address and a disabled
 * account, so that nobody learns who has an account here.
 */
export const checkPassword = withInput(checkPasswordInput, act);

async function act(
  db: Database,
  { email, password, origin, now, thenWrite }: Input,
): Promise<{ ok: true; value: ProvenUser } | SignInRefusal> {
  const guesses = guessesOf(email, origin);
  const columns = { ...getTableColumns(users), hasSecondStep: hasSecondStep(users.id) };
  const beside = [answer("user", db.select(columns).from(users).where(eq(users.email, email)))];
  const counted = await countGuess(db, { guesses, now, beside });
  if (!counted.ok) return counted;

  const [user] = counted.rows("user");
  const verified = await verifyPassword(password, user?.passwordHash, turnOf(origin));
  if (!verified.ok) {
    await write(
      db,
      guesses.map((guess) => takeBackGuess(db, guess)),
    );
    return verified;
  }
  if (!verified.value || !user || user.disabledAt !== null) return fail("wrong");
  const proven = { id: user.id, passwordHash: user.passwordHash };
  const written = await write(db, [
    ...guesses.map((guess) =>
      guess.subject.startsWith(`${email} `) ? forgetGuesses(db, guess) : takeBackGuess(db, guess),
    ),
    ...(thenWrite?.({ ...proven, hasSecondStep: user.hasSecondStep }) ?? []),
  ]);
  return written.ok ? ok(proven) : written;
}

const turnOf = ({ networks, deviceId }: Origin) =>
  deviceId === null
    ? { isKnown: false as const, network: networks.at(-1) ?? null }
    : { isKnown: true as const };
