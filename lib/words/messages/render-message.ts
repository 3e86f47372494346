import { type MessageKind, PAYLOADS, type Payload, type Written } from "@/lib/message";
import {
  emailChange,
  emailChangeAsked,
  emailChanged,
  emailChangeKnown,
  erasure,
  invitation,
  passwordChanged,
  register,
  registerKnown,
  reset,
  resetUnknown,
  secondStep,
  welcome,
} from "./account";
import { bookingCancelled, bookingConfirmed, bookingRefunded, reminder } from "./booking";
import { ticketChanged, ticketEnded, ticketPassedOn, ticketReceived, ticketReminder } from "./held";
import { type Around, type MessageText, siteUrl, textOf } from "./message-text";
import { orderRefunded, paymentRefunded, seatsOffered } from "./money";
import { movieOnSale } from "./on-sale";
import { reservationAsked, reservationEnded, reservationMoved, seatsReserved } from "./reservation";
import { reviewRequest } from "./review";
import { showtimeCancelled, showtimeMoved } from "./schedule";
import { voucherBought, voucherGiven } from "./voucher";
import { webhookDisabled } from "./webhook";

const WRITERS: { [Kind in MessageKind]: (payload: Payload<Kind>, around: Around) => MessageText } = {
  "booking-confirmed": bookingConfirmed,
  "booking-cancelled": bookingCancelled,
  "booking-refunded": bookingRefunded,
  "ticket-passed-on": ticketPassedOn,
  "ticket-received": ticketReceived,
  "ticket-changed": ticketChanged,
  "ticket-ended": ticketEnded,
  "ticket-reminder": ticketReminder,
  "payment-refunded": paymentRefunded,
  "seats-offered": seatsOffered,
  "order-refunded": orderRefunded,
  "showtime-cancelled": showtimeCancelled,
  "showtime-moved": showtimeMoved,
  "reservation-asked": reservationAsked,
  "seats-reserved": seatsReserved,
  "reservation-moved": reservationMoved,
  "reservation-ended": reservationEnded,
  reminder,
  "review-request": reviewRequest,
  "movie-on-sale": movieOnSale,
  voucher: voucherGiven,
  "voucher-bought": voucherBought,
  invitation,
  "webhook-disabled": webhookDisabled,
  register,
  "register-known": registerKnown,
  welcome,
  "email-change": emailChange,
  "email-change-known": emailChangeKnown,
  "email-change-asked": emailChangeAsked,
  "email-changed": emailChanged,
  "password-changed": passwordChanged,
  "second-step": secondStep,
  erasure,
  reset,
  "reset-unknown": resetUnknown,
};

/** Of a sample nobody is the reader. */
type ToRender = Written & { token: string | null; to?: string | null };

const LEFT_OUT = "(The link is for its reader alone, and is not shown.)";

/**
 * A message in words, as it is delivered or looked at. Its links are made now, for this site's address; one that lets
 * someone in needs the secret, and is left out without it.
 */
export function renderMessage(message: ToRender): {
  subject: string;
  text: string;
} {
  const { subject, paragraphs, optOut } = putInWords(message);
  const all = [...paragraphs, ...(optOut ? [`${optOut.label}: ${optOut.href}`] : [])];
  return { subject, text: all.map(textOf).join("\n\n") };
}

/** The same as a page for mail programs. Their parts are loaded when one is made. */
export async function renderMail(message: ToRender) {
  const { renderHtml } = await import("./html/render-html");
  const text = putInWords(message);
  return {
    ...renderMessage(message),
    html: await renderHtml(text, message.language),
    optOut: text.optOut?.href ?? null,
  };
}

/** What a message is called in a list. */
export const subjectOf = (message: Written): string => putInWords({ ...message, token: null }).subject;

const putInWords = <Kind extends MessageKind>({
  kind,
  payload,
  language,
  token,
  to = null,
}: ToRender & { kind: Kind }): MessageText =>
  WRITERS[kind](PAYLOADS[kind].parse(payload) as Payload<Kind>, {
    ...{ language, to },
    linkTo: (path) => (token ? siteUrl(path(token)) : LEFT_OUT),
  });
