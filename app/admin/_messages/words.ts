import type { Return, Transport } from "@/db/schema/messages";
import type { MessageKind } from "@/lib/message";
import type { MessageFilter, MessageState } from "@/lib/messages/message-state";

/** What became of a message, in a list. */
export const STATE_WORDS: Record<MessageState, string> = {
  waiting: "waiting",
  retrying: "trying again",
  kept: "kept here",
  sent: "sent",
  refused: "refused",
  "gave-up": "given up",
  unknown: "not known whether sent",
  blocked: "address blocked",
  "too-late": "too late",
  bounced: "came back",
  delayed: "delayed",
  complained: "called spam",
};

/** The same in a sentence on its own page. */
export const STATE_SENTENCES: Record<MessageState, string> = {
  waiting: "It waits to be sent.",
  retrying: "It could not be sent yet. It is tried again.",
  kept: "Kept in the local mailbox, not sent by e-mail.",
  sent: "It was sent.",
  refused: "It was refused for good.",
  "gave-up": "It was tried many times and then given up.",
  unknown:
    "It is not known whether it was sent: the connection broke while it was handed over. Sent again, it may arrive twice.",
  blocked: "It was not sent: nothing is sent to this address any more.",
  "too-late": "It was not sent: by now it would be of no use.",
  bounced: "It was sent and came back.",
  delayed: "It was sent, and its reader’s mailbox does not take it yet.",
  complained: "Its reader has called it spam.",
};

/** Those that somebody should look at. */
export const isBad = (state: MessageState): boolean =>
  !["waiting", "retrying", "kept", "sent", "delayed"].includes(state);

/** What staff call each kind. */
export const KIND_WORDS: Record<MessageKind, string> = {
  "booking-confirmed": "Tickets",
  "booking-cancelled": "Booking cancelled",
  "booking-refunded": "Tickets refunded",
  "ticket-passed-on": "Ticket passed on",
  "ticket-received": "Ticket from a friend",
  "ticket-changed": "Friend’s ticket: showtime changed",
  "ticket-ended": "Friend’s ticket cancelled",
  "ticket-reminder": "Friend’s ticket: reminder on the day",
  "payment-refunded": "Payment refunded",
  "seats-offered": "Other seats offered",
  "order-refunded": "Other refund",
  "showtime-cancelled": "Showtime cancelled",
  "showtime-moved": "Showtime changed",
  voucher: "Gift voucher",
  "voucher-bought": "Gift voucher bought",
  "reservation-asked": "Reservation, to confirm",
  "seats-reserved": "Reserved, to be paid",
  "reservation-moved": "Reservation changed",
  "reservation-ended": "Reservation ended",
  reminder: "Reminder on the day",
  "review-request": "Asked for a review, the day after",
  "movie-on-sale": "On sale: movie on a watch list",
  invitation: "Invitation",
  "webhook-disabled": "Webhook stopped",
  register: "New account",
  "register-known": "Account exists already",
  welcome: "Welcome",
  "email-change": "New e-mail address, to confirm",
  "email-change-known": "New e-mail address, in use",
  "email-change-asked": "New e-mail address asked for",
  "email-changed": "E-mail address changed",
  "password-changed": "Password changed",
  "second-step": "Second step of an account",
  erasure: "Erasure of an account, to confirm",
  reset: "New password",
  "reset-unknown": "No such account",
};

export const FILTER_WORDS: Record<MessageFilter, string> = {
  open: "Waiting",
  stopped: "Not sent",
  returned: "Came back",
  sent: "Sent",
};

export const TRANSPORT_WORDS: Record<Transport, string> = {
  mailbox: "the local mailbox",
  resend: "Resend",
  smtp: "the mail server",
};

const FAILURES: Record<string, string> = {
  "no-answer": "There was no answer.",
  "no-words": "It could not be put into words.",
  ECONNREFUSED: "The mail server cannot be reached.",
  ESOCKET: "The mail server cannot be reached.",
  ECONNECTION: "The connection to the mail server broke.",
  ETIMEDOUT: "The mail server did not answer in time.",
  EDNS: "The mail server’s name is not known.",
  ETLS: "No secure connection to the mail server came about.",
  EAUTH: "The mail server does not take the name and password.",
  EENVELOPE: "The address is not one that mail can be sent to.",
};

/** What a try ran into: a code of ours in words, or the other side’s own. */
export const sayFailure = (failure: string): string => FAILURES[failure] ?? `“${failure}”`;

/** What came back in a few words, for a booking’s timeline. */
export const RETURN_WORDS: Record<Return, string> = {
  bounced: "came back",
  delayed: "not taken yet by its reader’s mailbox",
  complained: "called spam by its reader",
};
