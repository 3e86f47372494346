import type { AcceptTicketCode } from "@/lib/bookings/transfers/accept-ticket";
import type { OfferTicketCode } from "@/lib/bookings/transfers/offer-ticket";
import type { TakeBackTicketCode } from "@/lib/bookings/transfers/take-back-ticket";
import type { TransferRefusal } from "@/lib/bookings/transfers/transfer";
import { NAME_RULE } from "@/lib/words/name-rule";

export const TRANSFER_REFUSALS: Record<TransferRefusal, string> = {
  cancelled: "This ticket is cancelled, so it cannot change hands.",
  "already-in": "This ticket has been let in at the door already, so it stays where it is.",
  begun: "The showtime has begun, so its tickets stay where they are.",
};

const NO_BOOKING = "We know no such ticket by this link.";
const BUSY = "We cannot do this just now and nothing was changed. Please try again in a moment.";

type Refused = OfferTicketCode | TakeBackTicketCode | "invalid-input" | "busy";

/** For whoever bought the ticket. */
export const BUYER_WORDS: Record<Refused, string> = {
  ...TRANSFER_REFUSALS,
  "not-found": NO_BOOKING,
  "invalid-input": NO_BOOKING,
  "already-offered": "There is an offer of this ticket already. Open this page again to see it.",
  "too-often":
    "This ticket has been offered many times, so no new link can be made for it. Your own code stays good.",
  "not-offered": "This ticket is not on offer any more.",
  "already-accepted": "Your friend was faster: the ticket is theirs now.",
  busy: BUSY,
};

/** What is wrong in the friend's form, by its field. */
export const INVALID_WORDS = {
  name: NAME_RULE,
  email: "Please write your e-mail address, like ada@example.com, or leave it out.",
};

/** For the friend. */
export const FRIEND_WORDS: Record<AcceptTicketCode | "invalid-input" | "mailbox-full" | "busy", string> = {
  ...TRANSFER_REFUSALS,
  "not-found": NO_BOOKING,
  "invalid-input": NAME_RULE,
  "mailbox-full":
    "Much was sent to this e-mail address within the hour. Leave it out and keep the page, or wait a little.",
  "taken-back": "Your friend has taken this offer back. Ask them for a new link.",
  "already-accepted": "This ticket has been accepted already.",
  busy: BUSY,
};
