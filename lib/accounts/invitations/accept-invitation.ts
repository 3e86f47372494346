import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { invitations, theaterStaff, users } from "@/db/schema/accounts";
import { assertThat, write } from "@/db/write";
import type { InvitedRole } from "@/lib/accounts/people/invited-role";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getInvitation, isOpenInvitation } from "./get-invitation";

const acceptInvitationInput = z.object({ token: z.string() });

type Input = z.output<typeof acceptInvitationInput> & { user: { id: number; email: string }; now: number };

/** Takes the role that is offered. The message was for one address, and so is the role. */
export const acceptInvitation = withInput(acceptInvitationInput, act);

async function act(
  db: Database,
  { token, user, now }: Input,
): Promise<Result<{ role: InvitedRole }, "spent" | "other-address">> {
  const found = await getInvitation(db, token, now);
  if (!found) return fail("spent");
  if (found.email !== user.email) return fail("other-address");
  const { id, role, theaterId } = found;
  const active = and(eq(users.id, user.id), eq(users.email, found.email), isNull(users.disabledAt));
  const written = await write(db, [
    assertThat("spent", hasRow(invitations, isOpenInvitation(token, now))),
    assertThat("other-address", hasRow(users, active)),
    role === "admin" || theaterId === null
      ? db.update(users).set({ role: "admin" }).where(active)
      : db
          .insert(theaterStaff)
          .values({ userId: user.id, theaterId, role })
          .onConflictDoUpdate({
            target: [theaterStaff.theaterId, theaterStaff.userId],
            // who owns a theater does not lose it by helping out at its door
            set: { role: sql`iif(excluded.role = 'owner', 'owner', ${theaterStaff.role})` },
          }),
    db.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, id)),
    audit(db, { by: { userId: user.id }, theaterId, action: "invitation.accepted", objectId: id }, now),
    audit(
      db,
      {
        by: { userId: user.id },
        theaterId,
        action: role === "admin" ? "user.promoted" : "user.placed",
        objectId: user.id,
        details: { after: { role }, invitation: id },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ role }) : written;
}
