import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit, changes } from "@/lib/audit";
import { judgeAddress } from "@/lib/fetch-outside";
import { publicId, revision } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { endpointFields, inOrder } from "./endpoint-input";
import { getEndpoint } from "./get-endpoint";
import { hasTheirEndpoint } from "./their-endpoints";

const changeEndpointInput = z.object({ ...endpointFields, endpointId: publicId, revision });

type Input = z.output<typeof changeEndpointInput> & { staff: StaffMember; now: number };

export type ChangeEndpointCode =
  | "not-found"
  | "stale"
  | "not-allowed"
  | "private-address"
  | "confirm-it-is-you";

/** Changes where an endpoint listens, and to what. Where it belongs stays: what it was sent is that theater's. */
export const changeEndpoint = withInput(changeEndpointInput, act);

async function act(
  db: Database,
  { endpointId, revision, url, description, types, staff, now }: Input,
): Promise<Result<{ revision: number }, ChangeEndpointCode>> {
  const judged = judgeAddress(url);
  if (!judged.ok) return judged;
  const before = await getEndpoint(db, { endpointId, staff });
  if (!before) return fail("not-found");
  const after = { url: judged.value.href, description, types: inOrder(types) };
  const written = await write(db, [
    assertThat("not-found", hasTheirEndpoint(staff, endpointId)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat("stale", hasTheirEndpoint(staff, endpointId, sql`revision = ${revision}`)),
    db
      .update(webhookEndpoints)
      .set({ ...after, revision: revision + 1 })
      .where(eq(webhookEndpoints.id, endpointId)),
    audit(
      db,
      {
        ...{ by: staff, theaterId: before.theaterId, action: "webhook.changed", objectId: endpointId },
        details: changes<typeof after>(before, after),
      },
      now,
    ),
  ]);
  return written.ok ? ok({ revision: revision + 1 }) : written;
}
