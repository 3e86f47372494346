import { and, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailLinks } from "@/db/schema/accounts";
import { isOpen } from "./email-link";

/** What an open link by which a password is chosen is for; null when it is unknown, used or expired. */
export async function getPasswordLink(db: Database, token: string, now: number) {
  const [link] = await db
    .select({ purpose: emailLinks.purpose, email: emailLinks.email, name: emailLinks.name })
    .from(emailLinks)
    .where(and(isOpen(token, now), inArray(emailLinks.purpose, ["register", "reset"])));
  return link ?? null;
}
