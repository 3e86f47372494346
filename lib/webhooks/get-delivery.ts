import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { StoredDelivery } from "./delivery";

/** What came of one, for whoever has just written it. */
export async function getDelivery(
  db: Database,
  deliveryId: string,
): Promise<Pick<StoredDelivery, "takenAt" | "stoppedAt" | "status" | "failure"> | null> {
  const row = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId)).get();
  return row ?? null;
}
