import { z } from "zod";
import { INVITED_ROLES } from "@/db/schema/accounts";
import type { MESSAGE_KINDS, messages } from "@/db/schema/messages";
import { RESERVATION_ENDS } from "@/db/schema/reservations";
import { FEE_PER } from "@/db/schema/venues";

export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Where and when it plays, as it was when the message was caused. */
const showtime = z.object({
  movieTitle: z.string(),
  /** In further languages; absent in what was written before there were any. */
  movieTitles: z.record(z.string(), z.string()).optional(),
  movieSlug: z.string(),
  startsAt: z.number(),
  timeZone: z.string(),
  screenName: z.string(),
  theaterName: z.string(),
  city: z.string(),
  /** Whose own paragraph goes along with the letter. */
  theaterId: z.number().optional(),
});
const shownAs = showtime.extend({
  format: z.string(),
  language: z.string(),
  subtitles: z.string().nullable(),
  /** Absent in what was written before that was kept. */
  accessibility: z.string().optional(),
});
const seats = z.array(z.object({ rowLabel: z.string(), seatNumber: z.string() }));
const booking = z.object({ reference: z.string(), linkToken: z.string() });
/** A ticket that a friend has passed on, by what its holder alone has. */
const held = z.object({ reference: z.string(), holderToken: z.string(), seats });
/** The refunds whose credit notes come along; absent in what was written before that was told: all of the order's do. */
const credits = z.array(z.string()).optional();
const refund = z.object({ currency: z.string(), refundMinor: z.number(), credits });
const tier = z.object({ minutesBefore: z.number(), basisPoints: z.number(), feeMinor: z.number() });
const amount = z.object({ currency: z.string(), amountMinor: z.number() });
const voucher = amount.extend({
  ...{ voucherId: z.string(), theaterName: z.string() },
  ...{ expiresAt: z.number(), timeZone: z.string() },
});
/** Where whoever opens the link goes on to; empty for the account. */
const withLink = z.object({ next: z.string() });

/** Why a payment that was captured cannot become what was ordered. */
export const REFUND_CAUSES = [
  "seats-lost",
  "showtime-gone",
  "showtime-moved",
  "code-used-up",
  "paid-twice",
  "not-paid-in-full",
  /** Other seats were offered, and not taken: refused, or not answered in time. */
  "offer-refused",
  "offer-ended",
  /** What came in was another amount or currency than was asked for. */
  "not-as-asked",
] as const;

export type RefundCause = (typeof REFUND_CAUSES)[number];

/**
 * What each kind of message says, as data: amounts, seats and times as they were when it was caused. It is put into
 * words when it is delivered or looked at, by `lib/words/messages`.
 */
export const PAYLOADS = {
  "booking-confirmed": booking.extend({
    ...{ showtime, seats, currency: z.string(), totalMinor: z.number(), discountMinor: z.number() },
    promoCode: z.string().nullable(),
    /** What the total has in it for booking; absent or null: nothing. */
    fee: z
      .object({
        amountMinor: z.number(),
        eachMinor: z.number(),
        per: z.enum(FEE_PER),
        isRefundable: z.boolean(),
      })
      .nullish(),
    /** What cancelling comes to from then on, the first to end first; absent where it is not done online, or was not told. */
    refundTiers: z.array(tier).optional(),
  }),
  "booking-cancelled": booking.extend({
    ...refund.shape,
    ...{ showtime, seats, isHandedBack: z.boolean() },
    reason: z.enum(["cancelled", "by-staff", "showtime-moved"]),
    /** Of the booking fee what goes back with it, and what stays. */
    feeMinor: z.number().optional(),
    feeKeptMinor: z.number().optional(),
  }),
  /** A refund for tickets that stay good. */
  "booking-refunded": booking.extend({ ...refund.shape, showtime, seats, isHandedBack: z.boolean() }),
  /** To the buyer, of one whose code ended. Without the friend's name, which anybody may have typed. */
  "ticket-passed-on": booking.extend({ showtime, seats }),
  /** To the friend: the ticket itself. */
  "ticket-received": held.extend({ showtime }),
  /** To the friend: its showtime is another time, or elsewhere. */
  "ticket-changed": held.extend({ before: shownAs, after: shownAs }),
  /** To the friend: the buyer or the theater has cancelled it; `isOff`: with the whole showtime. */
  "ticket-ended": held.extend({ showtime, isOff: z.boolean(), reason: z.string() }),
  /** To the friend, on the day of the showtime. */
  "ticket-reminder": held.extend({ showtime }),
  /** All of a payment that came to nothing; without a showtime, of an order without seats. */
  "payment-refunded": amount.extend({
    ...{ showtime: showtime.nullable(), cause: z.enum(REFUND_CAUSES) },
    /** Of what was ordered; `isVoucher`: it is back on a gift voucher. */
    ...{ isPart: z.boolean().optional(), isVoucher: z.boolean().optional() },
  }),
  /** To who paid too late: these instead of those, for what was paid, until then. `linkToken` is the offer's. */
  "seats-offered": amount.extend({
    ...{ showtime, seats, before: seats, until: z.number(), linkToken: z.string() },
  }),
  /** What staff refunded of an order, its tickets apart; by it the credit note is found. */
  "order-refunded": amount.extend({
    ...{ orderId: z.string().optional(), credits },
    /** Of a voucher; `isOver`: it cannot be spent any more. */
    ofVoucher: z.object({ theaterName: z.string(), isOver: z.boolean() }).optional(),
  }),
  "showtime-cancelled": booking.extend({
    ...refund.shape,
    ...{ showtime, isCash: z.boolean(), reason: z.string() },
    /** What of it is back on a gift voucher. */
    voucherMinor: z.number().optional(),
  }),
  "showtime-moved": booking.extend({ before: shownAs, after: shownAs, seats }),
  /** To a guest: reserved once their address is confirmed by its link; the seats are held until `heldUntil`. */
  "reservation-asked": z.object({
    ...{ showtime, seats, currency: z.string(), totalMinor: z.number() },
    ...{ heldUntil: z.number(), until: z.number() },
  }),
  /** To be paid at the box office until then, where it is and when it is open. */
  "seats-reserved": booking.extend({
    ...{ showtime, seats, currency: z.string(), totalMinor: z.number(), until: z.number() },
    ...{ address: z.string(), telephone: z.string(), boxOfficeHours: z.string() },
  }),
  "reservation-moved": booking.extend({ before: shownAs, after: shownAs, seats, until: z.number() }),
  /** Nothing had been paid; `reason` is what staff say of a showtime that was cancelled. */
  "reservation-ended": booking.extend({
    ...{ showtime, seats, endedAs: z.enum(RESERVATION_ENDS), reason: z.string() },
  }),
  /** On the day of the showtime. */
  reminder: booking.extend({ showtime, seats }),
  /** The day after. Who has its link can review: that is made of the ticket's id when this is read. */
  "review-request": z.object({ showtime, ticketId: z.string() }),
  /** To whom it is given. Who has its link can spend it: that is made of its id when this is read. */
  voucher,
  /** To who bought it; `sentTo`: empty where they hand it over themselves. */
  "voucher-bought": voucher.extend({
    ...{ sentTo: z.string(), sendAt: z.number().nullable() },
    /** By it the proof of payment is found; absent in what was written before there was one. */
    orderId: z.string().optional(),
  }),
  invitation: z.object({
    ...{ inviter: z.string(), role: z.enum(INVITED_ROLES) },
    ...{ theaterId: z.number().nullable(), theaterName: z.string().nullable() },
  }),
  /** To who asked to be told: the first showtime of it that can be booked. */
  "movie-on-sale": showtime.omit({ screenName: true }),
  /** To who made an endpoint of webhooks: nothing is sent there any more. */
  "webhook-disabled": z.object({
    ...{ endpointId: z.string(), url: z.string(), description: z.string() },
    why: z.enum(["gone", "failing"]),
  }),
  register: withLink,
  "register-known": withLink,
  /** To who has just made an account. */
  welcome: z.object({ bookingsFound: z.number() }),
  /** To the address that is to be an account's: nothing changes without the link. */
  "email-change": z.object({}),
  /** The same where it is somebody's already: there is no link in it. */
  "email-change-known": z.object({}),
  /** To the address that the account has until then. */
  "email-change-asked": z.object({}),
  /** To both; `isNew`: to the one that it has now. */
  "email-changed": z.object({ isNew: z.boolean() }),
  /** To whose it is, however it came to be another: by a link that came by e-mail, or by who was signed in and knew the old one. */
  "password-changed": z.object({ how: z.enum(["by-link", "signed-in"]) }),
  /** To who has a second step when they sign in or a passkey, or had one until now: what has become of it. */
  "second-step": z.object({
    change: z.enum([
      ...(["on", "off", "reset", "codes-renewed", "recovery-code-used"] as const),
      ...(["passkey-added", "passkey-removed"] as const),
    ]),
  }),
  /** To who would have their account erased: nothing goes without the link. */
  erasure: z.object({}),
  reset: withLink,
  "reset-unknown": withLink,
} satisfies Record<MessageKind, z.ZodObject>;

/** Kinds with a link that lets someone in: without its secret there is nothing to send. */
export const LINK_KINDS = [
  "reservation-asked",
  "invitation",
  "register",
  "register-known",
  "email-change",
  "erasure",
  "reset",
  "reset-unknown",
] as const satisfies MessageKind[];

export type Payload<Kind extends MessageKind> = z.output<(typeof PAYLOADS)[Kind]>;

export type Message = {
  [Kind in MessageKind]: {
    kind: Kind;
    /** More than the kind says is left out. */
    payload: Payload<Kind>;
    to: string;
    /** The language that its reader is written to in. */
    language: string;
    /** The secret of a link that lets someone in: cut out of what is stored once the message has gone out. */
    token?: string;
    /** The booking it is about. */
    bookingId?: string;
    /** From when on it is of no use to anybody. */
    notAfter?: number;
  };
}[MessageKind];

/** As much of a stored message as its words are made of. */
export type Written = Pick<typeof messages.$inferSelect, "kind" | "payload" | "language">;

/** A message as it is handed to who carries it. */
export type Mail = {
  /** The message's own: a transport that hears it twice sends one. */
  id: string;
  to: string;
  /** One line. */
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
  attachments: Attachment[];
};

/** A file that goes along; its name is ours and ASCII. */
export type Attachment = { filename: string; type: string; body: Uint8Array };
