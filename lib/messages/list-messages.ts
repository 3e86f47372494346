import { and, count, desc, eq, gte, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { isIn, type MessageFilter } from "./message-state";
import { asRead, type StoredMessage } from "./stored-message";

const MESSAGES_PER_PAGE = 20;

type Query = {
  /** All of one address. */
  to: string | null;
  /** What the address begins with. */
  q?: string;
  state?: MessageFilter | null;
  /** From 1, beyond the last is the last. */
  page: number;
  isOpenMailbox?: boolean;
};

/** The outbox, newest first. */
export async function listMessages(
  db: Database,
  { to, q = "", state = null, page, isOpenMailbox = false }: Query,
): Promise<{ messages: StoredMessage[]; page: number; pages: number }> {
  const which = and(
    to ? eq(messages.to, to) : undefined,
    // as a range, so that the index of addresses is used
    q ? and(gte(messages.to, q), lt(messages.to, `${q}\u{10FFFF}`)) : undefined,
    state ? isIn[state] : undefined,
  );
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
