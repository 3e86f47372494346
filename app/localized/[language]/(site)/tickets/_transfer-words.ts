import type { AcceptTicketCode } from "@/lib/bookings/transfers/accept-ticket";
import type { OfferTicketCode } from "@/lib/bookings/transfers/offer-ticket";
import type { TakeBackTicketCode } from "@/lib/bookings/transfers/take-back-ticket";
import type { TransferRefusal } from "@/lib/bookings/transfers/transfer";
import { type FixedKey, t } from "@/lib/i18n/t";
import { nameRule } from "@/lib/words/name-rule";

export const TRANSFER_REFUSALS = {
  cancelled: "tickets.notPassedOn.cancelled",
  "already-in": "tickets.notPassedOn.alreadyIn",
  begun: "tickets.notPassedOn.begun",
} satisfies Record<TransferRefusal, FixedKey>;

type Refused = OfferTicketCode | TakeBackTicketCode | "invalid-input" | "busy";

/** For whoever bought the ticket. */
export const BUYER_WORDS = {
  ...TRANSFER_REFUSALS,
  "not-found": "tickets.notPassedOn.notFound",
  "invalid-input": "tickets.notPassedOn.notFound",
  "already-offered": "tickets.notPassedOn.alreadyOffered",
  "too-often": "tickets.notPassedOn.tooOften",
  "not-offered": "tickets.notPassedOn.notOffered",
  "already-accepted": "tickets.notPassedOn.friendWasFaster",
  busy: "tickets.notPassedOn.busy",
} satisfies Record<Refused, FixedKey>;

/** What is wrong in the friend's form, by its field. */
export const invalidWords = () => ({ name: nameRule(), email: t("tickets.offered.emailInvalid") });

const FRIEND_WORDS = {
  ...TRANSFER_REFUSALS,
  "not-found": "tickets.notPassedOn.notFound",
  "mailbox-full": "tickets.offered.mailboxFull",
  "taken-back": "tickets.offered.takenBack",
  "already-accepted": "tickets.offered.accepted",
  busy: "tickets.notPassedOn.busy",
} satisfies Record<FriendCode, FixedKey>;

type FriendCode = Exclude<AcceptTicketCode, "invalid-input"> | "mailbox-full" | "busy";

/** For the friend. */
export const friendWords = (code: FriendCode): string => t(FRIEND_WORDS[code]);
