import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { INVITED_ROLES, invitations, theaterStaff, users } from "@/db/schema/accounts";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { hashLinkToken, newLinkToken } from "@/lib/accounts/passwords/email-link";
import type { Throttled } from "@/lib/accounts/passwords/throttle";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { emailAddress } from "@/lib/input/email-address";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { countInvitation, INVITATION_TTL_MS, type Inviter, invitedBy } from "./invitation";

const invitePersonInput = z.object({
  email: emailAddress,
  role: z.enum(INVITED_ROLES),
  /** Null for an admin, who belongs to no theater. */
  theaterId: rowId.nullable(),
});

type Input = z.output<typeof invitePersonInput> & { staff: Inviter; now: number };

/**
 * Offers someone a role by e-mail: the message goes out in the same batch. An owner offers roles of their own theaters,
 * an admin any. An earlier offer of the same kind to the same address is taken back by it.
 */
export const invitePerson = withInput(invitePersonInput, act);

async function act(
  db: Database,
  { staff, email, role, theaterId, now }: Input,
): Promise<Result<{ token: string }, "not-found" | "already" | "confirm-it-is-you"> | Throttled> {
  // of a program the batch asks whether it runs every theater
  const mayAsk = "clientId" in staff || staff.isAdmin;
  if ((role === "admin") !== (theaterId === null) || (role === "admin" && !mayAsk)) return fail("not-found");
  const throttled = await countInvitation(db, { staff, email, now });
  if (throttled) return throttled;
  const place = theaterId ? await db.select().from(theaters).where(eq(theaters.id, theaterId)).get() : null;
  const token = newLinkToken();
  const id = newId();
  const sameOffer = and(
    eq(invitations.email, email),
    eq(invitations.role, role),
    theaterId ? eq(invitations.theaterId, theaterId) : isNull(invitations.theaterId),
  );
  const written = await write(db, [
    assertThat(
      "not-found",
      theaterId
        ? hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))
        : isAdminNow(staff),
    ),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat("already", sql`not exists ${holdersOf(db, { email, role, theaterId })}`),
    db
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(sameOffer, isNull(invitations.acceptedAt), isNull(invitations.revokedAt))),
    db.insert(invitations).values({
      id,
      tokenHash: hashLinkToken(token),
      email,
      role,
      theaterId,
      ...invitedBy(staff),
      createdAt: now,
      expiresAt: now + INVITATION_TTL_MS,
    }),
    post(
      db,
      {
        kind: "invitation",
        to: email,
        language: currentLocale(),
        token,
        notAfter: now + INVITATION_TTL_MS,
        payload: { inviter: staff.name, role, theaterId, theaterName: place?.name ?? null },
      },
      now,
    ),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "invitation.sent",
        objectId: id,
        details: { after: { email, role } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ token }) : written;
}

const holdersOf = (db: Database, { email, role, theaterId }: Pick<Input, "email" | "role" | "theaterId">) =>
  role === "admin"
    ? db
        .select({ one: sql`1` })
        .from(users)
        .where(and(eq(users.email, email), eq(users.role, "admin")))
    : db
        .select({ one: sql`1` })
        .from(theaterStaff)
        .innerJoin(users, eq(users.id, theaterStaff.userId))
        .where(
          and(
            eq(users.email, email),
            eq(theaterStaff.theaterId, theaterId ?? 0),
            eq(theaterStaff.role, role),
          ),
        );
