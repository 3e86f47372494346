import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { PASSWORD } from "@/lib/accounts/testing/people";
import { askErasure } from "../ask-erasure";
import { confirmErasure } from "../confirm-erasure";
import { NOW, type Somebody } from "./somebody";

type Asking = { current?: string; db?: Database; now?: number };

export const ask = ({ db, by, idHash }: Somebody, { db: on = db, ...more }: Asking = {}) =>
  askErasure(on, { current: PASSWORD, user: by, idHash, now: NOW, ...more });

/** The secret of the newest link that they were sent. */
export async function tokenTo({ db, email }: Somebody): Promise<string> {
  const sent = await db.select().from(messages).where(eq(messages.to, email)).orderBy(sql`rowid`);
  return sent.filter(({ kind }) => kind === "erasure").at(-1)?.token ?? "";
}

type Confirming = { db?: Database; userId?: number; now?: number };

export const confirm = ({ db, user }: Somebody, token: string, { db: on = db, ...more }: Confirming = {}) =>
  confirmErasure(on, { token, userId: user.id, now: NOW, ...more });

/** Asked for and confirmed. */
export async function erase(who: Somebody): Promise<void> {
  await ask(who);
  const erased = await confirm(who, await tokenTo(who));
  if (!erased.ok) throw new Error(erased.code);
}
