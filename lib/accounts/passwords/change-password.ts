import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { auditUser } from "@/lib/accounts/audit-user";
import { endSessions } from "@/lib/accounts/sessions/session";
import { type InvalidInput, withInput } from "@/lib/input/with-input";
import { type Failure, fail, ok } from "@/lib/result";
import { hashPassword } from "./argon2";
import { checkPassword } from "./check-password";
import { spendLinks } from "./email-link";
import { listTheaterNames } from "./list-theater-names";
import { flawOf, PASSWORD_MAX, type PasswordFlaw, typedPassword } from "./password";
import { tellOfNewPassword } from "./tell";
import type { Throttled } from "./throttle";

const changePasswordInput = z.object({
  current: typedPassword,
  password: z.string().max(PASSWORD_MAX * 2),
});

type Input = z.output<typeof changePasswordInput> & {
  email: string;
  /** The session it is asked from, which goes on. */
  idHash: string;
  now: number;
};

export type ChangePasswordRefusal = Failure<PasswordFlaw | "wrong" | "busy"> | Throttled;

/** Needs the current password; ends every other session of the account, and its owner is written to. */
export const changePassword = withInput(changePasswordInput, act);

async function act(
  db: Database,
  { email, current, password, idHash, now }: Input,
): Promise<{ ok: true; value: null } | ChangePasswordRefusal | InvalidInput> {
  const flaw = flawOf(password, { email, names: await listTheaterNames(db) });
  if (flaw) return fail(flaw);
  const proven = await checkPassword(db, {
    email,
    password: current,
    origin: { networks: [], deviceId: idHash },
    now,
  });
  if (!proven.ok) return proven;
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const { id, passwordHash } = proven.value;
  const asProven = and(eq(users.id, id), eq(users.passwordHash, passwordHash), isNull(users.disabledAt));
  const written = await write(db, [
    // another change may have come first: then the password just checked is no longer the current one
    assertThat("wrong", hasRow(users, asProven)),
    db.update(users).set({ passwordHash: hashed.value }).where(asProven),
    endSessions(db, id, idHash),
    spendLinks(db, email, now),
    tellOfNewPassword(db, { to: email, how: "signed-in" }, now),
    auditUser(db, email, "user.password-changed", now),
  ]);
  return written.ok ? ok(null) : written;
}
