import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import type { ApiClient } from "@/lib/accounts/api-client";

/** The program that took the first seat of a hold, whoever acts on it since; null: none did. */
export async function getHoldClient(
  db: Database,
  holdId: string,
): Promise<Pick<ApiClient, "clientId"> | null> {
  const row = await db.select({ clientId: holds.clientId }).from(holds).where(eq(holds.id, holdId)).get();
  return row?.clientId ? { clientId: row.clientId } : null;
}
