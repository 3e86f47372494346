import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { apiClients } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { SCOPES } from "@/lib/accounts/api-client";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { DAY_MS } from "@/lib/clock-units";
import { rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { ok, type Result } from "@/lib/result";
import { hashApiToken, newApiToken, TOKEN_END } from "./api-token";

const makeTokenInput = z.object({
  /** What the audit log calls it. */
  name: line(80, 1),
  scopes: listOf(z.enum(SCOPES), SCOPES.length, 1),
  /** Null: every theater, which admins alone give. */
  theaterId: rowId.nullable(),
  /** How many days it is good for; null: until it is revoked. */
  days: z.int().min(1).max(3_650).nullable(),
});

type Input = z.output<typeof makeTokenInput> & {
  /** Null: a command, on the server itself. */
  staff: StaffMember | null;
  now: number;
};

/** Makes a token for another program. The answer holds the token itself, which nobody can be shown again. */
export const makeToken = withInput(makeTokenInput, act);

async function act(
  db: Database,
  { name, scopes, theaterId, days, staff, now }: Input,
): Promise<Result<{ token: string }, "not-found" | "confirm-it-is-you">> {
  const token = newApiToken();
  const tokenHash = hashApiToken(token);
  const may = SCOPES.filter((scope) => scopes.includes(scope));
  const expiresAt = days === null ? null : now + days * DAY_MS;
  const written = await write(db, [
    ...(theaterId === null ? [] : [assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId)))]),
    ...(staff === null
      ? []
      : [
          assertThat(
            "not-found",
            theaterId === null ? isAdminNow(staff) : canManage(staff, sql`${theaterId}`),
          ),
          assertThat("confirm-it-is-you", isConfirmed(staff, now)),
        ]),
    db.insert(apiClients).values({
      ...{ name, theaterId, may, tokenHash, tokenEnd: token.slice(-TOKEN_END) },
      ...{ createdAt: now, createdBy: staff?.userId ?? null, expiresAt },
    }),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "token.made",
        objectId: sql`(select id from api_clients where token_hash = ${tokenHash})`,
        details: { after: { name, scopes: may, expiresAt } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ token }) : written;
}
