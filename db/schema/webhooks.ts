import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./accounts";
import { instant, revision } from "./columns";
import { theaters } from "./venues";

/** What other programs can be told of. Open; what each says: `lib/words/webhooks/events.ts`. */
export const WEBHOOK_TYPES = [
  "booking.made",
  "booking.cancelled",
  "payment.captured",
  "payment.failed",
  "refund.made",
  "hold.expired",
  "check-in.made",
  "check-in.undone",
  "showtime.published",
  "showtime.changed",
  "showtime.cancelled",
  "movie.changed",
  "movie.deleted",
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/**
 * Why nothing is sent to an endpoint: somebody said so, it answered that it is gone, it has taken nothing for days, or its maker may
 * not have one there any more.
 */
export const DISABLED_AS = ["by-hand", "gone", "failing", "maker-left"] as const;
export type DisabledAs = (typeof DISABLED_AS)[number];

/** Where another program listens. What was sent there names it, so it is never deleted; removed, it has no secret any more. */
export const webhookEndpoints = sqliteTable(
  "webhook_endpoints",
  {
    id: text().primaryKey(),
    /** Null: what happens at every theater. */
    theaterId: integer("theater_id").references(() => theaters.id),
    url: text().notNull(),
    description: text().notNull(),
    /** What it is told of, of `WEBHOOK_TYPES`. */
    types: text({ mode: "json" }).$type<WebhookType[]>().notNull(),
    /** What its deliveries are signed with, as `whsec_…`: it is needed each time, so it is kept as it is. */
    secret: text().notNull(),
    /** The one before signs beside it until then. */
    oldSecret: text("old_secret"),
    oldSecretUntil: instant("old_secret_until"),
    createdBy: integer("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    /** When it last took something. */
    lastTakenAt: instant("last_taken_at"),
    disabledAt: instant("disabled_at"),
    disabledAs: text("disabled_as", { enum: DISABLED_AS }),
    removedAt: instant("removed_at"),
    revision: revision(),
  },
  (t) => [
    index("webhook_endpoints_theater").on(t.theaterId),
    index("webhook_endpoints_open").on(t.id).where(sql`disabled_at is null and removed_at is null`),
    check("webhook_endpoints_types", sql`json_valid(${t.types})`),
    check("webhook_endpoints_disabled", sql`(${t.disabledAt} is null) = (${t.disabledAs} is null)`),
    check("webhook_endpoints_rolled", sql`(${t.oldSecret} is null) = (${t.oldSecretUntil} is null)`),
    check("webhook_endpoints_removed", sql`${t.removedAt} is null or ${t.secret} = ''`),
  ],
);

/** What happened, as it was then: written by rules in the batch that causes it, and only where somebody listens. */
export const webhookEvents = sqliteTable(
  "webhook_events",
  {
    /** Sent as `webhook-id`, the same each time. */
    id: text().primaryKey(),
    type: text({ enum: WEBHOOK_TYPES }).notNull(),
    /** Where it happened; null for what is the chain's. */
    theaterId: integer("theater_id").references(() => theaters.id),
    /** The one endpoint that it is for: a sample. Null: all that listen to such. */
    endpointId: text("endpoint_id").references(() => webhookEndpoints.id),
    /** The id of what it is about. */
    subject: text().notNull(),
    at: instant("at").notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    index("webhook_events_at").on(t.at),
    // no write causes it: whoever finds it first tells of it
    uniqueIndex("webhook_events_hold_once")
      .on(t.subject)
      .where(sql`type = 'hold.expired' and endpoint_id is null`),
    check("webhook_events_data", sql`json_valid(${t.data})`),
  ],
);

/** Nothing has become of it yet. */
export const IS_OPEN_DELIVERY = sql`taken_at is null and stopped_at is null`;

/** An event on its way to an endpoint, and what came of it. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    id: text().primaryKey(),
    eventId: text("event_id")
      .notNull()
      .references(() => webhookEvents.id, { onDelete: "cascade" }),
    endpointId: text("endpoint_id")
      .notNull()
      .references(() => webhookEndpoints.id),
    createdAt: instant("created_at").notNull(),
    attempts: integer().notNull().default(0),
    firstTriedAt: instant("first_tried_at"),
    lastTriedAt: instant("last_tried_at"),
    nextTryAt: instant("next_try_at"),
    /** Somebody is at it until then. */
    claimedUntil: instant("claimed_until"),
    /** Answered with 2xx. */
    takenAt: instant("taken_at"),
    /** Tried no more. */
    stoppedAt: instant("stopped_at"),
    /** What the last try was answered: the status of HTTP, and how its body begins. */
    status: integer(),
    answer: text(),
    /** Why there was no answer to the last try. */
    failure: text(),
    tookMs: integer("took_ms"),
  },
  (t) => [
    index("webhook_deliveries_event").on(t.eventId),
    index("webhook_deliveries_endpoint").on(t.endpointId, t.createdAt),
    index("webhook_deliveries_open").on(t.endpointId, t.nextTryAt).where(IS_OPEN_DELIVERY),
    check("webhook_deliveries_end", sql`${t.takenAt} is null or ${t.stoppedAt} is null`),
  ],
);
