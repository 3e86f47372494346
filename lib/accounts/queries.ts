import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
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

/** What the house calls itself: words that a guess begins with. */
export const listTheaterNames = async (db: Database): Promise<string[]> =>
  (await db.select({ name: theaters.name }).from(theaters).limit(1_000)).map(({ name }) => name);
