import type { StaffRole } from "@/db/schema/accounts";
import type { InvitedRole } from "@/lib/accounts/people/invited-role";
import type { PeopleChoice } from "@/lib/accounts/people/list-people";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

export const KIND_WORDS: Record<PeopleChoice["kind"], string> = {
  team: "Everyone who works here",
  admins: "Admins",
  owners: "Owners",
  door: "Door staff",
  disabled: "Shut accounts",
  everyone: "Everyone with an account",
};

/** In the order in which they are offered. */
export const STAFF_WORDS: Record<StaffRole, string> = {
  door: "Door staff",
  owner: "Owner",
};

export const ROLE_WORDS: Record<InvitedRole, string> = { admin: "Admin", ...STAFF_WORDS };

/** "Sun 22 Nov, 10:05 UTC": people belong to no theater, so their times are nobody's local ones. */
export const momentOf = (at: number): string => `${formatShortDay(at, "UTC")}, ${formatTime(at, "UTC")} UTC`;

const GONE = "This is not yours to change any more. Ask an admin if that surprises you.";

export const PERSON_WORDS = {
  "not-found": GONE,
  "last-admin": "This is the last admin. Make somebody else an admin first, or nobody could run the site.",
  "off-already": "This account has no second step any more.",
  already: "That is so already. Somebody else may have been faster.",
  disabled: "This account is shut. Open it first.",
  "invalid-input": GONE,
  stale: "Somebody has changed that since. Load the page again.",
  self: "Nobody does this to themselves. Ask another admin or owner.",
  busy: "We cannot do this just now, and nothing was changed. Please try again in a moment.",
} as const;

export const INVITE_WORDS = {
  "not-found": PERSON_WORDS["not-found"],
  "invalid-input": GONE,
  already: "The person with this address has that part already.",
  throttled: "You have sent very many invitations within an hour. Please go on a little later.",
  busy: PERSON_WORDS.busy,
} as const;
