import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { invitations } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import type { Acting } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { ok, type Result } from "@/lib/result";
import { isTheirInvitation } from "./invitation";

const revokeInvitationInput = z.object({ invitationId: publicId, isRevoked: z.boolean() });

type Input = z.output<typeof revokeInvitationInput> & { staff: Acting; now: number };

/** Takes an invitation back, or lets its link open again, which asks for what a new one asks. */
export const revokeInvitation = withInput(revokeInvitationInput, act);

async function act(
  db: Database,
  { staff, invitationId, isRevoked, now }: Input,
): Promise<Result<null, "not-found" | "confirm-it-is-you">> {
  const open = and(
    eq(invitations.id, invitationId),
    isNull(invitations.acceptedAt),
    isTheirInvitation(staff),
  );
  const written = await write(db, [
    assertThat("not-found", hasRow(invitations, open)),
    ...(isRevoked ? [] : [assertThat("confirm-it-is-you", isConfirmed(staff, now))]),
    db
      .update(invitations)
      .set({ revokedAt: isRevoked ? now : null })
      .where(eq(invitations.id, invitationId)),
    audit(
      db,
      {
        by: staff,
        theaterId: sql`(select theater_id from invitations where id = ${invitationId})`,
        action: isRevoked ? "invitation.revoked" : "invitation.reopened",
        objectId: invitationId,
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
