import { currentLanguage } from "#current-language";
import type { Database } from "@/db/client";
import type { Reply } from "./reply";

type Kept = { from: number; until: number; reply: Reply };

/** Each may be a map of thousands of seats, and its JSON. */
const MOST = 100;
const kept = new WeakMap<Database, { mark: string | null; replies: Map<string, Kept> }>();

type Read = { reply: Reply; until: number };

/**
 * A read that is the same for all, given again while nothing in the database has changed since it was made, and not
 * past `until`, when it changes by itself. Where the database has no cheap mark of its changes, it is read each time.
 */
export async function keep(
  db: Database,
  { key: asked, now }: { key: string; now: number },
  read: () => Promise<Read>,
): Promise<Reply> {
  // what it says for people is in the language of who asks
  const key = `${currentLanguage()} ${asked}`;
  const mark = db.engine.mark();
  const replies = keptSince(db, mark);
  const found = replies.get(key);
  if (found && found.from <= now && now < found.until) return found.reply;
  const { reply, until } = await read();
  if (mark !== null && !("problem" in reply)) {
    if (replies.size >= MOST) replies.clear();
    replies.set(key, { from: now, until, reply });
  }
  return reply;
}

/** Of before a change nothing is given again: all of it is let go. */
function keptSince(db: Database, mark: string | null): Map<string, Kept> {
  const found = kept.get(db);
  if (found?.mark === mark) return found.replies;
  const replies = new Map<string, Kept>();
  kept.set(db, { mark, replies });
  return replies;
}
