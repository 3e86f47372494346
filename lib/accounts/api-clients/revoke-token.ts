import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { apiClients } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { isTheirToken } from "./their-tokens";

const revokeTokenInput = z.object({ clientId: rowId });

type Input = z.output<typeof revokeTokenInput> & { staff: StaffMember; now: number };

/** Ends a token for good: from this batch on nothing is done by it. */
export const revokeToken = withInput(revokeTokenInput, act);

async function act(
  db: Database,
  { staff, clientId, now }: Input,
): Promise<Result<null, "not-found" | "already-revoked">> {
  const own = and(eq(apiClients.id, clientId), isTheirToken(staff));
  const written = await write(db, [
    assertThat("not-found", hasRow(apiClients, own)),
    assertThat("already-revoked", hasRow(apiClients, own, isNull(apiClients.revokedAt))),
    db.update(apiClients).set({ revokedAt: now }).where(eq(apiClients.id, clientId)),
    audit(
      db,
      {
        by: staff,
        theaterId: sql`(select theater_id from api_clients where id = ${clientId})`,
        action: "token.revoked",
        objectId: clientId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
