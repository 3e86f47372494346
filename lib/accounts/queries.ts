import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { isOpen } from "./email-link";

/** What an open link is for; null when it is unknown, used or expired. */
export async function getPasswordLink(db: Database, token: string, now: number) {
  const [link] = await db
    .select({ purpose: emailLinks.purpose, email: emailLinks.email, name: emailLinks.name })
    .from(emailLinks)
    .where(isOpen(token, now));
  return link ?? null;
}

export async function getUserByEmail(db: Database, email: string) {
  const [user] = await db
    .select({ id: users.id, email: users.email, name: users.name, role: users.role })
    .from(users)
    .where(eq(users.email, email));
  return user ?? null;
}
