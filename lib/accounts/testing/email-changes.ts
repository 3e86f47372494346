import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { askEmailChange } from "@/lib/accounts/emails/ask-email-change";
import { confirmEmailChange } from "@/lib/accounts/emails/confirm-email-change";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { newId } from "@/lib/id";
import { addUser, PASSWORD } from "./people";
import { signInAs } from "./sessions";

export const NOW = Date.UTC(2026, 10, 24, 18, 0);

/** An address that nobody has. */
export const anyone = () => `${newId()}@example.org`.toLowerCase();

type User = typeof users.$inferSelect;
type Someone = { user: User; idHash: string };

/** People of this database who change their addresses. */
export function emailChanges(db: Database) {
  const sentTo = (email: string) =>
    db.select().from(messages).where(eq(messages.to, email)).orderBy(sql`rowid`);
  return {
    sentTo,
    kindsTo: async (email: string) => (await sentTo(email)).map(({ kind }) => kind),
    emailOf: async (id: number) =>
      (await db.select().from(users).where(eq(users.id, id)).get())?.email ?? null,
    /** Signed in, in one browser. */
    someone: async () => {
      const user = await addUser(db, anyone());
      const claim = await signInAs(db, user, NOW);
      return { user, claim, idHash: hashSessionId(claim.sid) };
    },
    ask: (
      { user, idHash }: Someone,
      email: string,
      { by = db, current = PASSWORD, now = NOW }: { by?: Database; current?: string; now?: number } = {},
    ) => askEmailChange(by, { email, current, user, idHash, now }),
    /** The secret that stands in the newest link to this address. */
    tokenTo: async (email: string) =>
      (await sentTo(email)).filter(({ kind }) => kind === "email-change").at(-1)?.token ?? "",
    confirm: (
      { user, idHash }: Someone,
      token: string,
      { by = db, now = NOW }: { by?: Database; now?: number } = {},
    ) => confirmEmailChange(by, { token, userId: user.id, idHash, now }),
  };
}
