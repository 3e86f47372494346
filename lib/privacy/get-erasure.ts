import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { isOpen } from "@/lib/accounts/passwords/email-link";
import { formerAddresses } from "./find-person";

/** A link still good to erase an account by. */
export const isOpenErasure = (token: string, now: number): SQL | undefined =>
  and(isOpen(token, now), eq(emailLinks.purpose, "erase"));

/** Whose account is to be erased, with every address that it had; null for a link that is unknown, used or over. */
export async function getErasure(db: Database, token: string, now: number) {
  const [erasure] = await db
    .select({ userId: users.id, name: users.name, email: users.email, former: formerAddresses })
    .from(emailLinks)
    // a link that went to another address than the account has by now is nobody's
    .innerJoin(users, and(eq(users.id, emailLinks.userId), eq(users.email, emailLinks.email)))
    .where(and(isOpenErasure(token, now), isNull(users.disabledAt)));
  if (!erasure) return null;
  const { former, ...whose } = erasure;
  return { ...whose, addresses: [...new Set([whose.email, ...former])] };
}
