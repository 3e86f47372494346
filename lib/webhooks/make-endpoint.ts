import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { theaters } from "@/db/schema/venues";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { assertThat, write } from "@/db/write";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { judgeAddress } from "@/lib/fetch-outside";
import { newId } from "@/lib/id";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { endpointFields, inOrder } from "./endpoint-input";
import { newEndpointSecret } from "./endpoint-secret";

/** Each is one more row in every batch that it hears of. */
const MOST_ENDPOINTS = 50;

const makeEndpointInput = z.object({
  ...endpointFields,
  /** Null: every theater, which admins alone choose. */
  theaterId: rowId.nullable(),
});

type Input = z.output<typeof makeEndpointInput> & { staff: StaffMember; now: number };

export type MakeEndpointCode =
  | "not-found"
  | "too-many"
  | "not-allowed"
  | "private-address"
  | "confirm-it-is-you";

/**
 * Lets another program be told, of customers by their names too: it asks for what a file of them asks. The answer holds the
 * secret that it verifies by, which nobody is shown again.
 */
export const makeEndpoint = withInput(makeEndpointInput, act);

async function act(
  db: Database,
  { url, description, types, theaterId, staff, now }: Input,
): Promise<Result<{ endpointId: string; secret: string }, MakeEndpointCode>> {
  const judged = judgeAddress(url);
  if (!judged.ok) return judged;
  const [id, secret] = [newId(), newEndpointSecret()];
  const values = { url: judged.value.href, description, types: inOrder(types) };
  const written = await write(db, [
    ...(theaterId === null ? [] : [assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId)))]),
    assertThat("not-found", theaterId === null ? isAdminNow(staff) : canManage(staff, sql`${theaterId}`)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat(
      "too-many",
      sql`${countRows(webhookEndpoints, sql`removed_at is null and theater_id is ${theaterId}`)} < ${MOST_ENDPOINTS}`,
    ),
    db
      .insert(webhookEndpoints)
      .values({ id, ...values, theaterId, secret, createdBy: staff.userId, createdAt: now }),
    audit(
      db,
      { by: staff, theaterId, action: "webhook.made", objectId: id, details: { after: values } },
      now,
    ),
  ]);
  return written.ok ? ok({ endpointId: id, secret }) : written;
}
