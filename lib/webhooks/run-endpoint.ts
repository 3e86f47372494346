import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { IS_OPEN_DELIVERY, webhookDeliveries, webhookEndpoints } from "@/db/schema/webhooks";
import { assertThat, write } from "@/db/write";
import { mayStillMake } from "@/lib/accounts/api-clients/may-still-make";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { type AuditAction, audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { OLD_SECRET_MS } from "./delivery";
import { newEndpointSecret } from "./endpoint-secret";
import { hasTheirEndpoint } from "./their-endpoints";

const endpointInput = z.object({ endpointId: publicId });
const switchEndpointInput = endpointInput.extend({ isOn: z.boolean() });

type By = { staff: StaffMember; now: number };
type Input = z.output<typeof endpointInput> & By;

const auditIt = (db: Database, { endpointId, staff, now }: Input, action: AuditAction) =>
  audit(
    db,
    {
      ...{ by: staff, action, objectId: endpointId },
      theaterId: sql`(select theater_id from webhook_endpoints where id = ${endpointId})`,
    },
    now,
  );

/** Makes a new secret, which is in the answer alone. The one before signs beside it for a day. */
export const rollSecret = withInput(endpointInput, roll);

async function roll(
  db: Database,
  input: Input,
): Promise<Result<{ secret: string }, "not-found" | "confirm-it-is-you">> {
  const { endpointId, staff, now } = input;
  const secret = newEndpointSecret();
  const written = await write(db, [
    assertThat("not-found", hasTheirEndpoint(staff, endpointId)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    db
      .update(webhookEndpoints)
      .set({ secret, oldSecret: sql`secret`, oldSecretUntil: now + OLD_SECRET_MS })
      .where(eq(webhookEndpoints.id, endpointId)),
    auditIt(db, input, "webhook.secret-rolled"),
  ]);
  return written.ok ? ok({ secret }) : written;
}

/**
 * Sends there, or stops. What was on its way goes on when it is on again, at once and as if never tried before: while it was off
 * nobody tried. What happens in between is not sent. Whoever switches it on takes it over if its maker may have none there any more.
 */
export const switchEndpoint = withInput(switchEndpointInput, turn);

async function turn(
  db: Database,
  input: Input & { isOn: boolean },
): Promise<Result<null, "not-found" | "is-so" | "confirm-it-is-you">> {
  const { endpointId, isOn, staff, now } = input;
  const createdBy = sql`iif(${mayStillMake("webhook_endpoints")}, created_by, ${staff.userId})`;
  const written = await write(db, [
    assertThat("not-found", hasTheirEndpoint(staff, endpointId)),
    ...(isOn ? [assertThat("confirm-it-is-you", isConfirmed(staff, now))] : []),
    assertThat(
      "is-so",
      hasTheirEndpoint(staff, endpointId, isOn ? sql`disabled_at is not null` : sql`disabled_at is null`),
    ),
    db
      .update(webhookEndpoints)
      .set(
        isOn ? { disabledAt: null, disabledAs: null, createdBy } : { disabledAt: now, disabledAs: "by-hand" },
      )
      .where(eq(webhookEndpoints.id, endpointId)),
    ...(isOn
      ? [
          db
            .update(webhookDeliveries)
            .set({ firstTriedAt: null, nextTryAt: null })
            .where(and(eq(webhookDeliveries.endpointId, endpointId), IS_OPEN_DELIVERY)),
        ]
      : []),
    auditIt(db, input, isOn ? "webhook.switched-on" : "webhook.switched-off"),
  ]);
  return written.ok ? ok(null) : written;
}

/** Ends an endpoint for good. Its secrets are gone; what was sent to it is forgotten in time. */
export const removeEndpoint = withInput(endpointInput, remove);

async function remove(db: Database, input: Input): Promise<Result<null, "not-found">> {
  const { endpointId, staff, now } = input;
  const written = await write(db, [
    assertThat("not-found", hasTheirEndpoint(staff, endpointId)),
    db
      .update(webhookEndpoints)
      .set({ removedAt: now, secret: "", oldSecret: null, oldSecretUntil: null })
      .where(eq(webhookEndpoints.id, endpointId)),
    auditIt(db, input, "webhook.removed"),
  ]);
  return written.ok ? ok(null) : written;
}
