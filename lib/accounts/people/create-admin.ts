import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { auditUser } from "@/lib/accounts/audit-user";
import { passwordPath } from "@/lib/accounts/link-paths";
import { newLinkToken, openLink } from "@/lib/accounts/passwords/email-link";
import { env } from "@/lib/env";
import { emailAddress } from "@/lib/input/email-address";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { indexWords } from "@/lib/search/words";

const createAdminInput = z.object({ email: emailAddress, name: personName });

type Input = z.output<typeof createAdminInput> & { now: number };

/** No password has this hash: until one is chosen, nobody signs in. */
export const NO_PASSWORD = "none";

/**
 * Makes an admin, or makes one of someone who has an account already. A new one has no password: the answer holds
 * the single-use address under which it is chosen.
 */
export const createAdmin = withInput(createAdminInput, act);

async function act(db: Database, { email, name, now }: Input) {
  const [known] = await db.select({ id: users.id }).from(users).where(eq(users.email, email));
  if (known) {
    await write(db, [
      db.update(users).set({ role: "admin" }).where(eq(users.id, known.id)),
      auditUser(db, email, "user.promoted", now),
    ]);
    return ok({ email, link: null });
  }
  const token = newLinkToken();
  await write(db, [
    db.insert(users).values({
      email,
      name,
      searchName: indexWords(name),
      passwordHash: NO_PASSWORD,
      role: "admin",
      createdAt: now,
    }),
    openLink(db, { token, purpose: "reset", email, name: null }, now),
    auditUser(db, email, "user.admin-created", now),
  ]);
  return ok({ email, link: new URL(passwordPath(token), env.APP_URL).href });
}
