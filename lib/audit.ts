import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { noteMessages } from "./outbox-news";

/** Who did it: a visitor or someone who works here, by their account if they have one; or a client of the API. */
export type Actor = { userId: number | null } | { clientId: number };

/** What is written down, each as what happened to what. Open; the words are `app/localized/[language]/admin/audit/_action-words.ts`. */
export const AUDIT_ACTIONS = [
  "booking.cancelled",
  "booking.confirmed",
  "booking.handed-back",
  "booking.noted",
  "booking.passes-told-again",
  "booking.refund-retried",
  "booking.refunded",
  "booking.resent",
  "booking.sold",
  "catalogue.followed",
  "genre.added",
  "genre.deleted",
  "genre.merged",
  "genre.renamed",
  "invitation.accepted",
  "invitation.reopened",
  "invitation.resent",
  "invitation.revoked",
  "invitation.sent",
  "layout.saved",
  "message.address-freed",
  "message.sent-again",
  "message.taken-as-sent",
  "movie.added",
  "movie.deleted",
  "movie.edited",
  "movies.imported",
  "order.completed",
  "order.offer-refused",
  "order.refunded",
  "order.seats-offered",
  "order.started",
  "payment.asked-again",
  "payment.refund-retried",
  "payment.refunded",
  "payment.reversal-seen",
  "payment.started",
  "price-card.edited",
  "price-card.made",
  "price-card.retired",
  "promo-code.disabled",
  "promo-code.edited",
  "promo-code.enabled",
  "promo-code.made",
  "reservation.ended",
  "reservation.made",
  "reservation.paid",
  "review.deleted",
  "review.hidden",
  "review.kept",
  "review.reported",
  "review.restored",
  "review.written",
  "screen.added",
  "screen.archived",
  "screen.moved",
  "screen.renamed",
  "screen.restored",
  "shift.closed",
  "shift.opened",
  "shift.paid-in",
  "shift.paid-out",
  "showtime.cancelled",
  "showtime.edited",
  "showtime.layout-changed",
  "showtime.moved",
  "showtime.published",
  "showtime.removed",
  "showtime.scan-not-understood",
  "showtime.seats-blocked",
  "showtime.seats-released",
  "showtime.waiting-room-ended",
  "showtime.waiting-room-set",
  "showtime.withdrawn",
  "theater.archived",
  "theater.edited",
  "theater.opened",
  "theater.restored",
  "theater.safeguards-set",
  "ticket-type.archived",
  "ticket-type.restored",
  "ticket-types.edited",
  "ticket.admitted",
  "ticket.offer-taken-back",
  "ticket.offered",
  "ticket.sent-out",
  "ticket.transferred",
  "token.made",
  "token.revoked",
  "user.admin-created",
  "user.demoted",
  "user.disabled",
  "user.email-change-asked",
  "user.email-changed",
  "user.enabled",
  "user.erased",
  "user.erasure-asked",
  "user.passkey-added",
  "user.passkey-removed",
  "user.password-changed",
  "user.password-reset",
  "user.placed",
  "user.promoted",
  "user.recovery-code-used",
  "user.recovery-codes-renewed",
  "user.registered",
  "user.renamed",
  "user.second-step-off",
  "user.second-step-on",
  "user.second-step-reset",
  "user.signed-out-elsewhere",
  "user.signed-out-everywhere",
  "user.taken-off",
  "voucher.blocked",
  "voucher.extended",
  "voucher.unblocked",
  "webhook.changed",
  "webhook.made",
  "webhook.removed",
  "webhook.secret-rolled",
  "webhook.switched-off",
  "webhook.switched-on",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export type AuditEntry = {
  /** Who did it; null for a command. */
  by: Actor | null;
  action: AuditAction;
  /** `last_insert_rowid()` names what the step before has just inserted. */
  objectId: string | number | SQL;
  /** Where it happened, so that the theater's owner can read of it; null for what belongs to no theater. */
  theaterId: number | SQL | null;
  details?: Record<string, unknown>;
};

/** The fields that an edit changed, as the details of its entry. */
export function changes<T extends object>(
  before: T,
  after: Partial<T>,
): { before: Partial<T>; after: Partial<T> } {
  const changed = (Object.keys(after) as (keyof T)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const pick = (from: Partial<T>) =>
    Object.fromEntries(changed.map((field) => [field, from[field]])) as Partial<T>;
  return { before: pick(before), after: pick(after) };
}

/** The same as columns. */
export const actorOf = (by: Actor | null) => ({
  userId: by && "userId" in by ? by.userId : null,
  clientId: by && "clientId" in by ? by.clientId : null,
});

/** The step that writes an audit entry: it goes into the same batch as the change. */
export function audit(
  db: Database,
  { by, action, objectId, theaterId, details = {} }: AuditEntry,
  now: number,
) {
  // other programs may be told of it: db/rules/webhooks.sql
  noteMessages();
  return db.insert(auditEntries).values({
    at: now,
    ...actorOf(by),
    theaterId,
    action,
    objectType: action.slice(0, action.indexOf(".")),
    objectId: typeof objectId === "object" ? objectId : String(objectId),
    details,
  });
}
