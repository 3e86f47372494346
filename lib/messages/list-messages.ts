import { count, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { asRead, type StoredMessage } from "./stored-message";

const MESSAGES_PER_PAGE = 20;

/** The outbox, newest first; of one address when `to` is given. `page` from 1, beyond the last is the last. */
export async function listMessages(
  db: Database,
  { to, page, isOpenMailbox = false }: { to: string | null; page: number; isOpenMailbox?: boolean },
): Promise<{ messages: StoredMessage[]; page: number; pages: number }> {
  const which = to ? eq(messages.to, to) : undefined;
  const total = await db.select({ messages: count() }).from(messages).where(which).get();
  const pages = Math.max(1, Math.ceil((total?.messages ?? 0) / MESSAGES_PER_PAGE));
  const shown = Math.min(page, pages);
  const rows = await db
    .select()
    .from(messages)
    .where(which)
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(MESSAGES_PER_PAGE)
    .offset((shown - 1) * MESSAGES_PER_PAGE);
  return { messages: rows.map((row) => asRead(row, isOpenMailbox)), page: shown, pages };
}
