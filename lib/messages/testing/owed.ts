import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { newId } from "@/lib/id";
import { sampleOf as written } from "@/lib/words/messages/samples";
import type { StoredMessage } from "../stored-message";

/** A message of the outbox that nobody has tried to deliver yet. */
export async function addOwed(
  db: Database,
  { now, ...set }: { now: number } & Partial<StoredMessage>,
): Promise<StoredMessage> {
  const id = newId();
  const to = `${id.toLowerCase()}@example.org`;
  const row = { ...written("reset"), id, to, topic: to, createdAt: now, ...set };
  const [added] = await db.insert(messages).values(row).returning();
  if (!added) throw new Error("no message");
  return added;
}
