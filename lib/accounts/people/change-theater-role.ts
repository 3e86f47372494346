import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { invitations, STAFF_ROLES, theaterStaff, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { type Acting, canAdminister, canManage } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { MINUTE_MS } from "@/lib/clock-units";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import type { StaffRole } from "./invited-role";

const changeTheaterRoleInput = z.object({
  userId: rowId,
  theaterId: rowId,
  /** Null takes the person off the team. */
  role: z.enum(STAFF_ROLES).nullable(),
  /** Only while they have this one there. */
  was: z.enum(STAFF_ROLES).nullable().exactOptional(),
});

type Input = z.output<typeof changeTheaterRoleInput> & { staff: Acting; now: number };

/** So long, whoever took someone off the team can take that back. */
const UNDO_MS = 5 * MINUTE_MS;

/**
 * Gives someone a role in a theater's team, another one, or none. An owner does so for who works for them already
 * (others are invited), and not for themselves: whoever runs the theater with them does.
 */
export const changeTheaterRole = withInput(changeTheaterRoleInput, act);

async function act(
  db: Database,
  { staff, userId, theaterId, role, was, now }: Input,
): Promise<Result<{ before: StaffRole | null }, "not-found" | "stale" | "self" | "confirm-it-is-you">> {
  if ("userId" in staff && userId === staff.userId && !staff.isAdmin) return fail("self");
  const at = and(eq(theaterStaff.userId, userId), eq(theaterStaff.theaterId, theaterId));
  const before = (await db.select().from(theaterStaff).where(at).get())?.role ?? null;
  const isThere = hasRow(users, eq(users.id, userId), isNull(users.erasedAt));
  const isTheirs = sql`${hasRow(theaterStaff, eq(theaterStaff.userId, userId), canManage(staff, theaterStaff.theaterId))}
      or ${hasTakenOff(staff, { userId, theaterId, now })}`;
  const knows =
    "clientId" in staff
      ? sql`(${canAdminister(staff)} and ${isThere}) or ${isTheirs}`
      : staff.isAdmin
        ? isThere
        : isTheirs;
  const written = await write(db, [
    assertThat("not-found", hasRow(theaters, eq(theaters.id, theaterId), canManage(staff, theaters.id))),
    assertThat("confirm-it-is-you", isConfirmed(staff, now)),
    assertThat("not-found", sql`(${knows}) and ${isThere}`),
    ...(was === undefined
      ? []
      : [assertThat("stale", sql`(select role from theater_staff where ${at}) is ${was}`)]),
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
        by: staff,
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

/** Condition: they took the person off this team a moment ago. */
const hasTakenOff = (
  staff: Acting,
  { userId, theaterId, now }: Pick<Input, "userId" | "theaterId" | "now">,
) =>
  hasRow(
    auditEntries,
    eq(auditEntries.objectType, "user"),
    eq(auditEntries.objectId, String(userId)),
    eq(auditEntries.action, "user.taken-off"),
    eq(auditEntries.theaterId, theaterId),
    "clientId" in staff ? eq(auditEntries.clientId, staff.clientId) : eq(auditEntries.userId, staff.userId),
    gt(auditEntries.at, now - UNDO_MS),
  );

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
