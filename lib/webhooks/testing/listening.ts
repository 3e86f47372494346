import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { WEBHOOK_TYPES, webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/webhooks";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { makeEndpoint } from "../make-endpoint";

type Asked = Partial<Parameters<typeof makeEndpoint>[1]> & { staff: StaffMember; theaterId: number | null };

/** An endpoint that listens to everything unless said otherwise, and what is told to it. */
export async function listen(db: Database, asked: Asked) {
  const made = await makeEndpoint(db, {
    ...{ url: "https://hooks.example.org/in", description: "", types: [...WEBHOOK_TYPES], now: 0 },
    ...asked,
  });
  if (!made.ok) throw new Error(made.code);
  const { endpointId, secret } = made.value;
  const isIts = eq(webhookDeliveries.endpointId, endpointId);
  return {
    endpointId,
    secret,
    row: async () =>
      (await db
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.id, endpointId))
        .get()) as typeof webhookEndpoints.$inferSelect,
    deliveries: () => db.select().from(webhookDeliveries).where(isIts).orderBy(asc(sql`rowid`)),
    events: async () =>
      (
        await db
          .select({ event: webhookEvents })
          .from(webhookEvents)
          .innerJoin(webhookDeliveries, and(eq(webhookDeliveries.eventId, webhookEvents.id), isIts))
          .orderBy(asc(sql`webhook_events.rowid`))
      ).map(({ event }) => event),
    /** Other tests share the server: nothing is written for it from now on. */
    end: () =>
      db
        .update(webhookEndpoints)
        .set({ removedAt: 1, secret: "", oldSecret: null, oldSecretUntil: null })
        .where(eq(webhookEndpoints.id, endpointId)),
  };
}

export type Listening = Awaited<ReturnType<typeof listen>>;
