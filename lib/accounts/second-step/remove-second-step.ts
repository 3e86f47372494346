import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { authenticators, recoveryCodes, users } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { typedPassword } from "@/lib/accounts/passwords/password";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { checkCode, typedCode } from "./check-code";
import { tellOfSecondStep } from "./tell";

const removeSecondStepInput = z.object({ current: typedPassword, code: typedCode });

type Input = z.output<typeof removeSecondStepInput> & {
  user: { id: number; email: string };
  idHash: string;
  now: number;
};

/** The steps that take the app and the recovery codes away. */
export const dropSecondStep = (db: Database, userId: number) => [
  db.delete(authenticators).where(eq(authenticators.userId, userId)),
  db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
];

/** Turns the second step off again, by the password and a code. */
export const removeSecondStep = withInput(removeSecondStepInput, act);

async function act(db: Database, { current, code, user, idHash, now }: Input) {
  const origin = { networks: [], deviceId: idHash };
  const proven = await checkPassword(db, { email: user.email, password: current, origin, now });
  if (!proven.ok) return proven;
  const { id, passwordHash } = proven.value;
  const checked = await checkCode(db, {
    ...{ user, code, origin, now },
    thenWrite: [
      assertThat("wrong", hasRow(users, eq(users.id, id), eq(users.passwordHash, passwordHash))),
      ...dropSecondStep(db, id),
      ...tellOfSecondStep(db, { user, by: { userId: id }, change: "off" }, now),
    ],
  });
  return checked.ok ? ok(null) : checked;
}
