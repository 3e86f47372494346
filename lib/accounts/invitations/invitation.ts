import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations } from "@/db/schema/accounts";
import {
  countAttempt,
  INVITATIONS_PER_MAILBOX,
  INVITATIONS_PER_PERSON,
} from "@/lib/accounts/passwords/throttle";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { DAY_MS } from "@/lib/clock-units";
import { mailboxOf } from "@/lib/input/mailbox";

export const INVITATION_TTL_MS = 7 * DAY_MS;

/** Condition: an invitation of a theater that this person runs; for an admin, any. */
export const isTheirInvitation = (staff: Acting): SQL =>
  // a program of all theaters runs those of no theater too
  !("clientId" in staff) && staff.isAdmin ? isAdminNow(staff) : canManage(staff, invitations.theaterId);

/** Who invites, by the name that stands in the letter. */
export type Inviter = Acting & { name: string };

/** The columns that say who did. */
export const invitedBy = (staff: Acting) =>
  "clientId" in staff
    ? { invitedBy: null, clientId: staff.clientId }
    : { invitedBy: staff.userId, clientId: null };

/** Counts a message of invitation, for who sends it and for who gets it. */
export const countInvitation = (
  db: Database,
  { staff, email, now }: { staff: Acting; email: string; now: number },
) =>
  countAttempt(
    db,
    [
      [INVITATIONS_PER_PERSON, "clientId" in staff ? `token ${staff.clientId}` : String(staff.userId)],
      [INVITATIONS_PER_MAILBOX, mailboxOf(email)],
    ],
    now,
  );
