import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { messages } from "@/db/schema/messages";
import { asRead, type StoredMessage } from "./stored-message";

export async function getMessage(db: Database, id: string): Promise<StoredMessage | null> {
  const row = await db.select().from(messages).where(eq(messages.id, id)).get();
  return row ? asRead(row) : null;
}
