import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { MINUTE_MS } from "@/lib/clock-units";
import { fail, ok, type Result } from "@/lib/result";
import type { StaffRole } from "./place";
import { manages, type Steward } from "./steward";

type Input = {
  steward: Steward;
  userId: number;
  theaterId: number;
  /** Null takes the person off the team. */
  role: StaffRole | null;
  now: number;
};

/** So long, whoever took someone off the team can take that back. */
const UNDO_MS = 5 * MINUTE_MS;

/**
 * Gives someone a place in a theater's team, another one, or none. An owner does so for who works for them already
 * (others are invited), and not for themselves: whoever runs the theater with them does.
 */
export async function changePlace(
  db: Database,
  { steward, userId, theaterId, role, now }: Input,
): Promise<Result<{ before: StaffRole | null }, "not-found" | "self">> {
  if (userId === steward.userId && !steward.isAdmin) return fail("self");
  const at = and(eq(theaterStaff.userId, userId), eq(theaterStaff.theaterId, theaterId));
  const before = (await db.select().from(theaterStaff).where(at).get())?.role ?? null;
  const knows = steward.isAdmin
    ? sql`exists (select 1 from ${users} where ${users.id} = ${userId})`
    : sql`exists (select 1 from ${theaterStaff} where ${theaterStaff.userId} = ${userId}
        and ${manages(steward, theaterStaff.theaterId)})
      or exists (select 1 from ${auditEntries} where ${auditEntries.objectType} = 'user'
        and ${auditEntries.objectId} = ${String(userId)} and ${auditEntries.action} = 'user.taken-off'
        and ${auditEntries.theaterId} = ${theaterId} and ${auditEntries.userId} = ${steward.userId}
        and ${auditEntries.at} > ${now - UNDO_MS})`;
  const written = await write(db, [
    assertThat(
      "not-found",
      sql`exists (select 1 from theaters where id = ${theaterId}) and ${manages(steward, sql`${theaterId}`)}`,
    ),
    assertThat("not-found", sql`(${knows})`),
    role
      ? db
          .insert(theaterStaff)
          .values({ userId, theaterId, role })
          .onConflictDoUpdate({ target: [theaterStaff.theaterId, theaterStaff.userId], set: { role } })
      : db.delete(theaterStaff).where(at),
    ...(role ? [] : [takeBackInvitations(db, { userId, theaterId, now })]),
    audit(
      db,
      {
        userId: steward.userId,
        theaterId,
        action: role ? "user.placed" : "user.taken-off",
        objectId: userId,
        details: { before: { role: before }, after: { role } },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ before }) : written;
}

/** An invitation that still lies in the letter box of someone taken off the team leads nowhere. */
const takeBackInvitations = (
  db: Database,
  { userId, theaterId, now }: Pick<Input, "userId" | "theaterId" | "now">,
) =>
  db
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.theaterId, theaterId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        sql`${invitations.email} = (select email from users where id = ${userId})`,
      ),
    );
