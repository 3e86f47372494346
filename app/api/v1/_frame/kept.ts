import type { Database } from "@/db/client";
import type { Reply } from "./reply";

type Kept = { mark: string; from: number; until: number; reply: Reply };

const MOST = 500;
const kept = new WeakMap<Database, Map<string, Kept>>();

type Read = { reply: Reply; until: number };

/**
 * A read that is the same for all, given again while nothing in the database has changed since it was made, and not
 * past `until`, when it changes by itself. Where the database has no cheap mark of its changes, it is read each time.
 */
export async function keep(
  db: Database,
  { key, now }: { key: string; now: number },
  read: () => Promise<Read>,
): Promise<Reply> {
  const mark = db.engine.mark();
  const replies = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, replies);
  const found = replies.get(key);
  if (found && found.mark === mark && found.from <= now && now < found.until) return found.reply;
  const { reply, until } = await read();
  if (mark !== null && !("problem" in reply)) {
    if (replies.size >= MOST) replies.clear();
    replies.set(key, { mark, from: now, until, reply });
  }
  return reply;
}
