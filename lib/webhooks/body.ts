import type { webhookEvents } from "@/db/schema/webhooks";

/** What is sent of an event, each time the same bytes. */
export const bodyOf = ({
  type,
  at,
  data,
}: Pick<typeof webhookEvents.$inferSelect, "type" | "at" | "data">): string =>
  JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
