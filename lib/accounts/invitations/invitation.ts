import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations } from "@/db/schema/accounts";
import {
  countAttempt,
  INVITATIONS_PER_MAILBOX,
  INVITATIONS_PER_PERSON,
} from "@/lib/accounts/passwords/throttle";
import { isAdminNow } from "@/lib/accounts/people/invited-role";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { DAY_MS } from "@/lib/clock-units";
import { mailboxOf } from "@/lib/input/mailbox";

export const INVITATION_TTL_MS = 7 * DAY_MS;

/** Condition: an invitation of a theater that this person runs; for an admin, any. */
export const isTheirInvitation = (staff: Pick<StaffMember, "userId" | "isAdmin">): SQL =>
  staff.isAdmin ? isAdminNow(staff) : canManage(staff, invitations.theaterId);

/** Counts a message of invitation, for who sends it and for who gets it. */
export const countInvitation = (
  db: Database,
  { staff, email, now }: { staff: Pick<StaffMember, "userId">; email: string; now: number },
) =>
  countAttempt(
    db,
    [
      [INVITATIONS_PER_PERSON, String(staff.userId)],
      [INVITATIONS_PER_MAILBOX, mailboxOf(email)],
    ],
    now,
  );
