import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { isOpen } from "@/lib/accounts/passwords/email-link";

/** A link still good to give an account its address. */
export const isOpenChange = (token: string, now: number): SQL | undefined =>
  and(isOpen(token, now), eq(emailLinks.purpose, "change-email"));

/** Whose address is to be which, and what it is until then; null for a link that is unknown, used or over. */
export async function getEmailChange(db: Database, token: string, now: number) {
  const [change] = await db
    .select({ userId: users.id, before: users.email, email: emailLinks.email })
    .from(emailLinks)
    .innerJoin(users, eq(users.id, emailLinks.userId))
    .where(and(isOpenChange(token, now), isNull(users.disabledAt)));
  return change ?? null;
}
