import { and, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks } from "@/db/schema/accounts";
import { isOpen } from "./email-link";

/** A new password leaves them as they are: so many sign in to the account of that address. */
const passkeys = sql<number>`(
  select count(*) from passkeys join users on users.id = passkeys.user_id where users.email = email_links.email)`;

/** What an open link by which a password is chosen is for; null when it is unknown, used or expired. */
export async function getPasswordLink(db: Database, token: string, now: number) {
  const [link] = await db
    .select({ purpose: emailLinks.purpose, email: emailLinks.email, name: emailLinks.name, passkeys })
    .from(emailLinks)
    .where(and(isOpen(token, now), inArray(emailLinks.purpose, ["register", "reset"])));
  return link ?? null;
}
