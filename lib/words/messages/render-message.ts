import { inLanguage } from "#current-language";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { languageOf } from "@/lib/languages";
import { type MessageKind, PAYLOADS, type Payload, type Written } from "@/lib/message";
import { said, type Texts } from "@/lib/translations/texts";
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
type ToRender = Written & {
  token: string | null;
  to?: string | null;
  /** The theater's own paragraph, where it has one for this letter. */
  letterNote?: string;
};

/**
 * A message in words, as it is delivered or looked at, in its own language. Its links are made now, for this site's
 * address; one that lets someone in needs the secret, and is left out without it.
 */
export const renderMessage = (message: ToRender): { subject: string; text: string } =>
  speakAs(message, () => plainOf(putInWords(message)));

/** The same as a page for mail programs. Their parts are loaded when one is made. */
export async function renderMail(message: ToRender) {
  const { renderHtml } = await import("./html/render-html");
  return speakAs(message, async () => {
    const words = putInWords(message);
    const html = await renderHtml(words);
    return { ...plainOf(words), html, optOut: words.optOut?.href ?? null };
  });
}

/** What a message is called in a list. */
export const subjectOf = (message: Written): string =>
  speakAs(message, () => putInWords({ ...message, token: null }).subject);

const speakAs = <Result>({ language }: Written, speak: () => Result): Result =>
  inLanguage(languageOf(language), speak);

function plainOf({ subject, paragraphs, optOut }: MessageText): { subject: string; text: string } {
  const last = optOut && t("letters.optOut.line", { label: optOut.label, address: optOut.href });
  const all = [...paragraphs, ...(last === undefined ? [] : [last])];
  return { subject: fromItsSide(subject), text: all.map((block) => fromItsSide(textOf(block))).join("\n\n") };
}

/** What programs show by its first letter, where that is a name's of another script: a mark says which side it begins at. */
const fromItsSide = (text: string): string =>
  currentDirection() === "rtl" && LATIN_FIRST.test(text) ? `\u200F${text}` : text;

/** An address alone is none of the language's. */
const LATIN_FIRST = /^(?!https?:)\P{L}*\p{Script=Latin}/u;

function putInWords<Kind extends MessageKind>({
  kind,
  payload,
  token,
  to = null,
  letterNote = "",
}: ToRender & { kind: Kind }): MessageText {
  const text = WRITERS[kind](inReadersWords(PAYLOADS[kind].parse(payload)) as Payload<Kind>, {
    to,
    linkTo: (path) => (token ? siteUrl(path(token)) : t("letters.linkLeftOut")),
  });
  return letterNote === "" ? text : { ...text, paragraphs: [...text.paragraphs, letterNote] };
}

/** What is told of showtimes, each movie by its title in the language of the letter. */
const inReadersWords = (payload: object): object =>
  Object.fromEntries(
    Object.entries({ ...payload, ...titleIn(payload) }).map(([name, part]) => [
      name,
      part && typeof part === "object" && "movieTitle" in part ? { ...part, ...titleIn(part) } : part,
    ]),
  );

const titleIn = (told: { movieTitle?: string; movieTitles?: Texts | undefined }) =>
  told.movieTitle === undefined ? {} : { movieTitle: said(told.movieTitle, told.movieTitles) };
