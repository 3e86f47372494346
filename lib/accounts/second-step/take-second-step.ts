import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { signInSteps } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import type { Origin } from "@/lib/accounts/passwords/guesses";
import { beginSession, type NewSession } from "@/lib/accounts/sessions/session";
import { withInput } from "@/lib/input/with-input";
import { fail, ok } from "@/lib/result";
import { checkCode, typedCode } from "./check-code";
import { getSignInStep, hashStepToken } from "./sign-in-step";

const takeSecondStepInput = z.object({
  /** Of the browser in which the password was right. */
  token: z.string().max(100),
  code: typedCode,
});

type Input = z.output<typeof takeSecondStepInput> & {
  /** Whether the browser is known to the account. */
  originOf: (email: string) => Pick<Origin, "deviceId">;
  session: NewSession;
  now: number;
};

/** The second of two steps to sign in: begins the session. Refused once the first is over or has been used. */
export const takeSecondStep = withInput(takeSecondStepInput, act);

async function act(db: Database, { token, code, originOf, session, now }: Input) {
  const step = await getSignInStep(db, token, now);
  if (!step) return fail("step-over");
  const { id, email, passwordHash } = step;
  const idHash = hashStepToken(token);
  const checked = await checkCode(db, {
    ...{ user: { id, email }, code, origin: originOf(email), now },
    thenWrite: [
      assertThat("step-over", hasRow(signInSteps, eq(signInSteps.idHash, idHash))),
      db.delete(signInSteps).where(eq(signInSteps.idHash, idHash)),
      ...beginSession(db, { ...session, user: { id, passwordHash }, isTwice: true, now }),
    ],
  });
  return checked.ok ? ok({ userId: id, email }) : checked;
}
