import { and, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema/webhooks";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { bodyOf } from "./body";
import { KEPT_FOR_MS, type StoredDelivery } from "./delivery";
import { isTheirEndpoint } from "./their-endpoints";

const PER_PAGE = 25;

export const DELIVERY_STATES = ["taken", "waiting", "failed"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const stateOf = ({
  takenAt,
  stoppedAt,
}: Pick<StoredDelivery, "takenAt" | "stoppedAt">): DeliveryState =>
  takenAt !== null ? "taken" : stoppedAt !== null ? "failed" : "waiting";

const isIn: Record<DeliveryState, SQL> = {
  taken: sql`taken_at is not null`,
  failed: sql`stopped_at is not null`,
  waiting: sql`taken_at is null and stopped_at is null`,
};

type Query = {
  endpointId: string;
  staff: Pick<StaffMember, "userId" | "isAdmin">;
  state: DeliveryState | null;
  /** From 1, beyond the last is the last. */
  page: number;
  now: number;
};

/** What was sent to an endpoint, the newest first, each with its request and the last answer to it. */
export async function listDeliveries(db: Database, { endpointId, staff, state, page, now }: Query) {
  const which = and(
    eq(webhookDeliveries.endpointId, endpointId),
    gt(webhookDeliveries.createdAt, now - KEPT_FOR_MS),
    sql`exists (select 1 from ${webhookEndpoints} where ${webhookEndpoints.id} = ${endpointId} and ${isTheirEndpoint(staff)})`,
    state ? isIn[state] : undefined,
  );
  const total = await db.$count(webhookDeliveries, which);
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const shown = Math.min(page, pages);
  const rows = await db
    .select({ delivery: webhookDeliveries, event: webhookEvents })
    .from(webhookDeliveries)
    .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
    .where(which)
    .orderBy(desc(webhookDeliveries.createdAt), desc(sql`webhook_deliveries.rowid`))
    .limit(PER_PAGE)
    .offset((shown - 1) * PER_PAGE);
  const deliveries = rows.map(({ delivery, event }) => ({
    ...delivery,
    state: stateOf(delivery),
    type: event.type,
    isSample: event.endpointId !== null,
    body: bodyOf(event),
  }));
  return { deliveries, total, page: shown, pages };
}

export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>["deliveries"][number];
