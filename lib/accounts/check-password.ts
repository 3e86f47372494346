import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { type Failure, fail, ok } from "@/lib/result";
import { verifyPassword } from "./argon2";
import {
  type Attempt,
  countAttempt,
  forget,
  forgive,
  GUESSES_PER_ACCOUNT,
  GUESSES_PER_ADDRESS,
  type Throttled,
} from "./throttle";

export type SignInRefusal = Failure<"wrong" | "busy"> | Throttled;
export type ProvenUser = { id: number; sessionVersion: number };

type Input = { email: string; password: string; address: string | null; now: number };

/**
 * Whose password it is. One answer and one amount of work for a wrong password, an unknown address and a disabled
 * account, so that nobody learns who has an account here.
 */
export async function checkPassword(
  db: Database,
  { email, password, address, now }: Input,
): Promise<{ ok: true; value: ProvenUser } | SignInRefusal> {
  const atAccount: Attempt = [GUESSES_PER_ACCOUNT, email];
  const fromAddress: Attempt = [GUESSES_PER_ADDRESS, address];
  const throttled = await countAttempt(db, [atAccount, fromAddress], now);
  if (throttled) return throttled;

  const [user] = await db.select().from(users).where(eq(users.email, email));
  const verified = await verifyPassword(password, user?.passwordHash);
  if (!verified.ok) {
    await write(db, [forgive(db, atAccount), forgive(db, fromAddress)]);
    return verified;
  }
  if (!verified.value || !user || user.disabledAt !== null) return fail("wrong");
  await write(db, [forget(db, atAccount), forgive(db, fromAddress)]);
  return ok({ id: user.id, sessionVersion: user.sessionVersion });
}
