import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { invitations } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import type { Steward } from "@/lib/accounts/steward";
import { audit } from "@/lib/audit";
import { ok, type Result } from "@/lib/result";
import { isTheirInvitation } from "./invitation";

type Input = { steward: Steward; invitationId: string; isRevoked: boolean; now: number };

/** Takes an invitation back, or lets its link open again. */
export async function revokeInvitation(
  db: Database,
  { steward, invitationId, isRevoked, now }: Input,
): Promise<Result<null, "not-found">> {
  const open = and(
    eq(invitations.id, invitationId),
    isNull(invitations.acceptedAt),
    isTheirInvitation(steward),
  );
  const written = await write(db, [
    assertThat("not-found", hasRow(invitations, open)),
    db
      .update(invitations)
      .set({ revokedAt: isRevoked ? now : null })
      .where(eq(invitations.id, invitationId)),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId: sql`(select theater_id from invitations where id = ${invitationId})`,
        action: isRevoked ? "invitation.revoked" : "invitation.reopened",
        objectId: invitationId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
