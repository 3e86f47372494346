import type { SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { invitations } from "@/db/schema/accounts";
import {
  countAttempt,
  INVITATIONS_PER_MAILBOX,
  INVITATIONS_PER_PERSON,
} from "@/lib/accounts/passwords/throttle";
import { isAdminNow } from "@/lib/accounts/people/place";
import { manages, type Steward } from "@/lib/accounts/steward";
import { DAY_MS } from "@/lib/clock-units";
import { mailboxOf } from "@/lib/input/mailbox";

export const INVITATION_TTL_MS = 7 * DAY_MS;

/** Condition: an invitation of a theater that this person runs; for an admin, any. */
export const isTheirInvitation = (steward: Pick<Steward, "userId" | "isAdmin">): SQL =>
  steward.isAdmin ? isAdminNow(steward) : manages(steward, invitations.theaterId);

/** Counts a letter of invitation, for who sends it and for who gets it. */
export const countInvitation = (
  db: Database,
  { steward, email, now }: { steward: Pick<Steward, "userId">; email: string; now: number },
) =>
  countAttempt(
    db,
    [
      [INVITATIONS_PER_PERSON, String(steward.userId)],
      [INVITATIONS_PER_MAILBOX, mailboxOf(email)],
    ],
    now,
  );
