import { type MessageKind, PAYLOADS, type Payload, type Written } from "@/lib/message";
import { invitation, register, registerKnown, reset, resetUnknown } from "./account";
import { bookingCancelled, bookingConfirmed, bookingRefunded } from "./booking";
import { messageHtml } from "./message-html";
import { type Around, type MessageText, siteUrl } from "./message-text";
import { orderRefunded, paymentRefunded } from "./money";
import { showtimeCancelled, showtimeMoved } from "./schedule";

const WRITERS: { [Kind in MessageKind]: (payload: Payload<Kind>, around: Around) => MessageText } = {
  "booking-confirmed": bookingConfirmed,
  "booking-cancelled": bookingCancelled,
  "booking-refunded": bookingRefunded,
  "payment-refunded": paymentRefunded,
  "order-refunded": orderRefunded,
  "showtime-cancelled": showtimeCancelled,
  "showtime-moved": showtimeMoved,
  invitation,
  register,
  "register-known": registerKnown,
  reset,
  "reset-unknown": resetUnknown,
};

const LEFT_OUT = "(The link is for its reader alone, and is not shown.)";

/**
 * A message in words, as it is delivered or looked at. Its links are made now, for this site's address; one that lets
 * someone in needs the secret, and is left out without it.
 */
export function renderMessage(message: Written & { token: string | null }): {
  subject: string;
  text: string;
  html: string;
} {
  const { subject, paragraphs } = write(message);
  const text = paragraphs.join("\n\n");
  return { subject, text, html: messageHtml(subject, text, message.language) };
}

/** What a message is called in a list. */
export const subjectOf = (message: Written): string => write({ ...message, token: null }).subject;

const write = <Kind extends MessageKind>({
  kind,
  payload,
  language,
  token,
}: Written & { kind: Kind; token: string | null }): MessageText =>
  WRITERS[kind](PAYLOADS[kind].parse(payload) as Payload<Kind>, {
    language,
    linkTo: (path) => (token ? siteUrl(path(token)) : LEFT_OUT),
  });
