import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { invitations } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { hashLinkToken, newLinkToken } from "@/lib/accounts/passwords/email-link";
import type { Throttled } from "@/lib/accounts/passwords/throttle";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { countInvitation, INVITATION_TTL_MS, type Inviter, invitedBy, isTheirInvitation } from "./invitation";

const renewInvitationInput = z.object({ invitationId: publicId });

type Input = z.output<typeof renewInvitationInput> & { staff: Inviter; now: number };

/**
 * Sends an invitation again, with a new link and new seven days; the old link no longer opens. It is as good as a new one, and
 * asks for what that asks.
 */
export const renewInvitation = withInput(renewInvitationInput, act);

async function act(
  db: Database,
  { staff, invitationId, now }: Input,
): Promise<Result<{ token: string }, "not-found" | "confirm-it-is-you"> | Throttled> {
  const waiting = and(
    eq(invitations.id, invitationId),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    isTheirInvitation(staff),
  );
  const found = await db
    .select({
      email: invitations.email,
      role: invitations.role,
      theaterId: invitations.theaterId,
      theaterName: theaters.name,
    })
    .from(invitations)
    .leftJoin(theaters, eq(theaters.id, invitations.theaterId))
    .where(waiting)
    .get();
  if (!found) return fail("not-found");
  const { email, role, theaterId, theaterName } = found;
  const throttled = await countInvitation(db, { staff, email, now });
  if (throttled) return throttled;
  const token = newLinkToken();
  const written = await write(db, [
    assertThat("not-found", hasRow(invitations, waiting)),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    db
      .update(invitations)
      .set({
        tokenHash: hashLinkToken(token),
        expiresAt: now + INVITATION_TTL_MS,
        ...invitedBy(staff),
      })
      .where(eq(invitations.id, invitationId)),
    post(
      db,
      {
        kind: "invitation",
        to: email,
        language: currentLocale(),
        token,
        notAfter: now + INVITATION_TTL_MS,
        payload: { inviter: staff.name, role, theaterId, theaterName },
      },
      now,
    ),
    audit(db, { by: staff, theaterId, action: "invitation.resent", objectId: invitationId }, now),
  ]);
  return written.ok ? ok({ token }) : written;
}
