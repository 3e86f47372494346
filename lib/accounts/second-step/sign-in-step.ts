import { createHash } from "node:crypto";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { signInSteps, users } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import type { ProvenUser } from "@/lib/accounts/passwords/check-password";
import { MINUTE_MS } from "@/lib/clock-units";

/** So long the password that was right counts. */
export const SIGN_IN_STEP_MS = 10 * MINUTE_MS;

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

export const hashStepToken = digest;

type Asked = { token: string; user: ProvenUser; now: number };

/** The steps that write down that the password was right, and that the second step is awaited from whoever has the token. */
export const awaitSecondStep = (db: Database, { token, user, now }: Asked) => [
  assertThat(
    "wrong",
    hasRow(users, eq(users.id, user.id), eq(users.passwordHash, user.passwordHash), isNull(users.disabledAt)),
  ),
  db.delete(signInSteps).where(lte(signInSteps.expiresAt, now)),
  db.insert(signInSteps).values({
    ...{ idHash: hashStepToken(token), userId: user.id },
    ...{ passwordMark: digest(user.passwordHash), expiresAt: now + SIGN_IN_STEP_MS },
  }),
];

/** Whose second step is awaited; null when its time is over, or the password is another one by now. */
export async function getSignInStep(
  db: Database,
  token: string,
  now: number,
): Promise<(ProvenUser & { email: string }) | null> {
  const [found] = await db
    .select({
      ...{ id: users.id, email: users.email, passwordHash: users.passwordHash },
      mark: signInSteps.passwordMark,
    })
    .from(signInSteps)
    .innerJoin(users, eq(users.id, signInSteps.userId))
    .where(
      and(
        eq(signInSteps.idHash, hashStepToken(token)),
        gt(signInSteps.expiresAt, now),
        isNull(users.disabledAt),
      ),
    );
  if (!found || digest(found.passwordHash) !== found.mark) return null;
  const { id, email, passwordHash } = found;
  return { id, email, passwordHash };
}
