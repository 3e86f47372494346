import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { WEBHOOK_TYPES, type WebhookType, webhookDeliveries, webhookEvents } from "@/db/schema/webhooks";
import { assertThat, write } from "@/db/write";
import { countAttempt, type Throttled, WEBHOOKS_PER_PERSON } from "@/lib/accounts/passwords/throttle";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { newId } from "@/lib/id";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getEndpoint } from "./get-endpoint";
import { hasTheirEndpoint } from "./their-endpoints";

const sendSampleInput = z.object({ endpointId: publicId, type: z.enum(WEBHOOK_TYPES) });
const replayInput = z.object({ endpointId: publicId, deliveryId: publicId });

type By = { staff: StaffMember; now: number };
type Sample = z.output<typeof sendSampleInput> &
  By & { /** Made up, as words of the edge. */ sampleOf: (type: WebhookType) => Record<string, unknown> };

export type SendByHandCode = "not-found" | "off";
type Sending = Result<{ deliveryId: string }, SendByHandCode> | Throttled;

/** Writes a made-up event of this type for one endpoint alone, whatever it listens to. Who asks for it sends it: `sendNow`. */
export const sendWebhookSample = withInput(sendSampleInput, sample);

async function sample(db: Database, { endpointId, type, sampleOf, staff, now }: Sample): Promise<Sending> {
  // what names nothing is not counted
  if (!(await getEndpoint(db, { endpointId, staff }))) return fail("not-found");
  const tooMany = await countAttempt(db, [[WEBHOOKS_PER_PERSON, String(staff.userId)]], now);
  if (tooMany) return tooMany;
  const id = `evt_${newId()}`;
  const written = await write(db, [
    ...isTheirsAndOn(staff, endpointId),
    db.insert(webhookEvents).values({
      ...{ id, type, endpointId, subject: "sample", at: now, data: sampleOf(type) },
    }),
  ]);
  return written.ok ? ok({ deliveryId: await deliveryOf(db, id) }) : written;
}

/** A rule has made it of the event. */
const deliveryOf = async (db: Database, eventId: string): Promise<string> =>
  (
    await db
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.eventId, eventId))
      .get()
  )?.id ?? "";

/** Sends an event to an endpoint once more, under its own id, beside what came of it before. */
export const replayDelivery = withInput(replayInput, replay);

async function replay(
  db: Database,
  { endpointId, deliveryId, staff, now }: z.output<typeof replayInput> & By,
): Promise<Result<{ deliveryId: string }, SendByHandCode | "under-way"> | Throttled> {
  const isIt = and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.endpointId, endpointId));
  const [endpoint, deliveries] = await Promise.all([
    getEndpoint(db, { endpointId, staff }),
    db.$count(webhookDeliveries, isIt),
  ]);
  if (!endpoint || deliveries === 0) return fail("not-found");
  const tooMany = await countAttempt(db, [[WEBHOOKS_PER_PERSON, String(staff.userId)]], now);
  if (tooMany) return tooMany;
  const id = newId();
  const written = await write(db, [
    ...isTheirsAndOn(staff, endpointId),
    assertThat("not-found", hasRow(webhookDeliveries, isIt)),
    // one that is tried still is the same
    assertThat(
      "under-way",
      sql`not exists (select 1 from webhook_deliveries as d join webhook_deliveries as was on was.event_id = d.event_id
        where was.id = ${deliveryId} and d.endpoint_id = ${endpointId} and d.taken_at is null and d.stopped_at is null)`,
    ),
    db.run(sql`insert into webhook_deliveries (id, event_id, endpoint_id, created_at)
      select ${id}, event_id, endpoint_id, max(${now}, created_at) from webhook_deliveries where id = ${deliveryId}`),
  ]);
  return written.ok ? ok({ deliveryId: id }) : written;
}

const isTheirsAndOn = (staff: StaffMember, endpointId: string) => [
  assertThat("not-found", hasTheirEndpoint(staff, endpointId)),
  assertThat("off", hasTheirEndpoint(staff, endpointId, sql`disabled_at is null`)),
];
