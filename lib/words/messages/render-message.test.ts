import { describe, expect, it } from "vitest";
import { MESSAGE_KINDS } from "@/db/schema/messages";
import { optOutPath } from "@/lib/accounts/opt-out-link";
import { env } from "@/lib/env";
import type { MessageKind } from "@/lib/message";
import { receiptPath } from "@/lib/orders/receipt-link";
import { reviewPath } from "@/lib/reviews/review-link";
import { voucherPath } from "@/lib/vouchers/link";
import { composeMail } from "./compose-mail";
import { siteUrl } from "./message-text";
import { renderMail, renderMessage, subjectOf } from "./render-message";
import { sampleOf as written } from "./samples";

const url = (path: string) => new URL(path, env.APP_URL).href;
const NOT_YOU = "If this was not you, there is nothing to do: without the link nothing changes.";
const AT = "Metropolis, Tuesday 24 November at 19:30 GMT, Screen 1, The Grand, London";

const TEXTS: Record<MessageKind, [subject: string, ...paragraphs: string[]]> = {
  "booking-confirmed": [
    "Your tickets for Metropolis",
    "Hello,",
    `${AT}: row G, seats 7 and 8.`,
    "You paid £25.00. Your booking reference is KX7P-2MQ4.",
    "Your tickets, to show at the door:",
    url("/tickets/opens-it"),
    "You can cancel all or some of your seats for a full refund until 19:30 GMT on Monday 23 November, 24 hours before it starts; then for a refund of 50 % less £1.00 a ticket until 18:30 GMT on Tuesday 24 November, an hour before it starts. You do it where your tickets are.",
  ],
  "booking-cancelled": [
    "Cancelled: Metropolis",
    "Hello,",
    `As you asked, we have cancelled row G, seats 7 and 8 of booking KX7P-2MQ4 (${AT}).`,
    "£25.00 goes back the way you paid. The credit note comes with this message, and is kept with your booking.",
    "Your booking:",
    url("/tickets/opens-it"),
  ],
  "booking-refunded": [
    "Refund: Metropolis",
    "Hello,",
    `For row G, seats 7 and 8 of booking KX7P-2MQ4 (${AT}) we give you money back.`,
    "£25.00 goes back the way you paid. The credit note comes with this message, and is kept with your booking.",
    "Your booking:",
    url("/tickets/opens-it"),
  ],
  "ticket-passed-on": [
    "Passed on: your ticket for Metropolis",
    "Hello,",
    `A friend has accepted a ticket from you: row G, seat 7 of booking KX7P-2MQ4 (${AT}).`,
    "Your code for that seat has ended, and theirs lets them in. The money stays with you: only you can cancel the seat, and the refund goes to you.",
    "Your booking:",
    url("/tickets/opens-it"),
  ],
  "ticket-received": [
    "Your ticket for Metropolis",
    "Hello,",
    "You have accepted a ticket from a friend. It is yours alone: the code that your friend had has ended.",
    `${AT}: row G, seat 7.`,
    "Your ticket, to show at the door:",
    url("/tickets/held/opens-it-too"),
    "Your friend has paid: if the seat is cancelled, the refund goes to them and your ticket ends. We write to you if it does.",
  ],
  "ticket-changed": [
    "A change to your visit: Metropolis",
    "Hello,",
    "We have had to change a showtime that a friend gave you a ticket for.",
    `It was: ${AT}.`,
    `It is now: ${AT.replace("19:30", "20:00")}.`,
    "Your seat stays yours: row G, seat 7. Your ticket is good as it is.",
    "If that does not suit you, tell your friend: who bought the ticket can cancel it for a full refund until it starts.",
    url("/tickets/held/opens-it-too"),
  ],
  "ticket-ended": [
    "Cancelled: Metropolis",
    "Hello,",
    `The ticket that a friend gave you was cancelled: row G, seat 7 (${AT}, reference HB4T-9WQ2). Its code does not let anyone in any more.`,
    "What was paid for it goes back to your friend, who bought it.",
    "Other showtimes:",
    url("/movies/metropolis"),
  ],
  "ticket-reminder": [
    "Today: Metropolis",
    "Hello,",
    "We look forward to seeing you today.",
    `${AT}: row G, seat 7.`,
    "The ticket that a friend gave you, to show at the door:",
    url("/tickets/held/opens-it-too"),
  ],
  "payment-refunded": [
    "Your money comes back: Metropolis",
    "Hello,",
    `Your payment for ${AT} arrived after your seats had gone to someone else.`,
    "All of it, £25.00, goes back the way you paid. No tickets were issued.",
    "Other showtimes:",
    url("/movies/metropolis"),
  ],
  "seats-offered": [
    "Other seats for you: Metropolis",
    "Hello,",
    `Your payment of £25.00 for ${AT} arrived after row H, seats 4 and 5 had gone to someone else.`,
    "We keep row G, seats 7 and 8 for you instead, as good or better and at no extra price, until Tuesday 24 November at 18:00 GMT. Please say by then whether you take them:",
    url("/checkout/offer/opens-it"),
    "If you do not want them, or do not answer, all of the £25.00 goes back the way you paid.",
  ],
  "order-refunded": [
    "A refund for you",
    "Hello,",
    "We have refunded £24.50 of what you bought from us. It goes back the way you paid.",
    "The credit note comes with this message, and is here:",
    url(receiptPath("no-order")),
  ],
  "showtime-cancelled": [
    "Cancelled: Metropolis",
    "Hello,",
    `We are sorry: this showtime does not take place. ${AT} (booking KX7P-2MQ4).`,
    "The projector failed.",
    "£25.00 goes back the way you paid. You need not do anything.",
    "Other showtimes:",
    url("/movies/metropolis"),
  ],
  "showtime-moved": [
    "A change to your visit: Metropolis",
    "Hello,",
    "We have had to change a showtime that you booked (booking KX7P-2MQ4).",
    `It was: ${AT}.`,
    `It is now: ${AT.replace("19:30", "20:00")}.`,
    "Your seats stay yours: row G, seats 7 and 8. Your tickets are good as they are.",
    "If that does not suit you, cancel until it starts and get back all that you paid:",
    url("/tickets/opens-it"),
  ],
  "reservation-asked": [
    "Confirm your reservation: Metropolis",
    "Hello,",
    `Someone would like to reserve seats with this e-mail address: row G, seats 7 and 8 (${AT}). They are not reserved yet. Please confirm it here:`,
    url("/reservations/confirm/secret"),
    "The seats are held until Tuesday 24 November at 12:08 GMT, and no longer unless you ask for more time where you chose them. Confirmed by then, they are yours until Tuesday 24 November at 19:00 GMT, and you pay £25.00 at the box office.",
    "If this was not you, there is nothing to do: without the link nothing is reserved.",
  ],
  "seats-reserved": [
    "Reserved, to be paid: Metropolis",
    "Hello,",
    `${AT}: row G, seats 7 and 8.`,
    "These seats are kept for you until Tuesday 24 November at 19:00 GMT. They are not paid for yet: please pay £25.00 at the box office by then, and say KX7P-2MQ4 there. After that time others may buy them.",
    "The box office: The Grand, 1 High Street, London.",
    "It is open: daily from noon. Telephone: +44 20 7946 0018.",
    "If you cannot come, give the seats up, so that others can have them:",
    url("/reservations/opens-it"),
  ],
  "reservation-moved": [
    "A change to your reservation: Metropolis",
    "Hello,",
    "We have had to change a showtime that you reserved seats for (KX7P-2MQ4).",
    `It was: ${AT}.`,
    `It is now: ${AT.replace("19:30", "20:00")}.`,
    "Your seats are kept as they were, row G, seats 7 and 8, until Tuesday 24 November at 19:30 GMT. Please pay for them at the box office by then. If the change does not suit you, give them up; nothing is to be paid:",
    url("/reservations/opens-it"),
  ],
  "reservation-ended": [
    "Not reserved any more: Metropolis",
    "Hello,",
    `We have ended your reservation (KX7P-2MQ4): ${AT}, row G, seats 7 and 8.`,
    "You had not paid anything, and there is nothing to pay.",
    "Other showtimes:",
    url("/movies/metropolis"),
  ],
  reminder: [
    "Today: Metropolis",
    "Hello,",
    "We look forward to seeing you today.",
    `${AT}: row G, seats 7 and 8.`,
    "Your tickets, to show at the door:",
    url("/tickets/opens-it"),
  ],
  "review-request": [
    "What did you think of Metropolis?",
    "Hello,",
    `Thank you for coming: ${AT}.`,
    "Others would like to know what you thought. A few stars are enough, and words are welcome. You need no account:",
    url(reviewPath("no-ticket")),
    "By the same link you can change your review, or delete it. The link is yours alone.",
  ],
  "movie-on-sale": [
    "On sale now: Metropolis",
    "Hello,",
    "You asked us to tell you: tickets for Metropolis are on sale.",
    "The first showtime is on Tuesday 24 November at 19:30 GMT, at The Grand, London.",
    "Choose your seats:",
    url("/movies/metropolis"),
  ],
  invitation: [
    "You are invited to be door staff of The Grand",
    "Ada invites you to be door staff of The Grand in Matinee.",
    url("/invitation/secret"),
    "The link works once, within seven days, for this e-mail address. If you have no account yet, you make one on the way.",
    "If you did not expect this, there is nothing to do: without the link nothing changes.",
  ],
  "webhook-disabled": [
    "Nothing is sent to example.org any more",
    "A webhook that you made has been switched off: Newsletter. Its address is https://example.org/hooks/matinee",
    "It has taken nothing for three days, however often we tried.",
    "Once its program listens again, switch it on. What happens in between is not sent afterwards.",
    url("/admin/people/webhooks/no-endpoint"),
  ],
  register: [
    "Choose your password for Matinee",
    "Welcome. One step is left: choose a password, and your account is ready.",
    url("/set-password/secret"),
    "The link works once, within 24 hours. Tickets you bought with this e-mail address before will be waiting in your account.",
    NOT_YOU,
  ],
  "register-known": [
    "You already have a Matinee account",
    "Someone asked for a new account with this e-mail address, and it has one already. Sign in as usual:",
    url("/sign-in"),
    "If the password has slipped your mind, choose a new one here. This link works once, within an hour.",
    url("/set-password/secret"),
    NOT_YOU,
  ],
  voucher: [
    "A gift voucher for The Grand",
    "Hello,",
    `Somebody has given you a gift voucher of £30.00 for The Grand.`,
    url(voucherPath("no-voucher")),
    "Its code is there, and what was written with it. It is good until Friday 23 November 2029, and need not be spent at once.",
    "Whoever has its code or this link can spend it.",
  ],
  "voucher-bought": [
    `Your gift voucher for The Grand`,
    "Hello,",
    `You bought a gift voucher of £30.00 for The Grand. It is good until Friday 23 November 2029.`,
    `It goes to grace@example.org by e-mail on Thursday 24 December 2026. You find it here:`,
    url(voucherPath("no-voucher")),
    "Whoever has its code or this link can spend it.",
    "Your proof of payment comes with this message, and is here:",
    url(receiptPath("no-order")),
  ],
  welcome: [
    "Welcome to Matinee",
    "Your account is ready. With it your tickets are in one place, and buying the next ones takes fewer words.",
    "What you booked with this e-mail address before is there already.",
    url("/account"),
    "If you did not make this account, choose a new password: that signs everyone else out.",
  ],
  "email-change": [
    "Confirm your new e-mail address for Matinee",
    "Someone who is signed in to a Matinee account would like it to have this e-mail address. Here it is confirmed:",
    url("/change-email/secret"),
    "The link works once, within 24 hours, for whoever is signed in to that account. Until then it keeps the address that it has.",
    NOT_YOU,
  ],
  "email-change-known": [
    "This address has a Matinee account already",
    "Someone would like their Matinee account to have this e-mail address, and it is that of another account already. One address can have one account, so nothing changes.",
    "If that was you, sign in to the account that has this address:",
    url("/sign-in"),
    "If this was not you, there is nothing to do.",
  ],
  "email-change-asked": [
    "Your Matinee account is to have another address",
    "Someone who knows your password has asked for another e-mail address for your account. It changes once it is confirmed from there.",
    "If that was you, there is nothing to do here.",
    "If it was not you, choose a new password at once: that ends the change, and signs everyone else out.",
    url("/reset"),
  ],
  "email-changed": [
    "Your new e-mail address for Matinee",
    "Your account has this e-mail address now. Sign in with it from now on; your password is the same.",
    "Your bookings are still in your account, and what we have to tell you about them comes here. Every other browser was signed out.",
    url("/account"),
  ],
  "password-changed": [
    "Your password for Matinee was changed",
    "The password of your account was changed by someone who was signed in and knew the old one. Every other browser was signed out.",
    "If that was you, there is nothing to do.",
    "If that was not you, choose a new password at once, look in your account where you are signed in, and tell your theater.",
    url("/reset"),
    url("/account"),
  ],
  "second-step": [
    "Signing in to Matinee takes a second step now",
    "Your account has a second step now: who signs in needs your password and a code of your app. Every other browser was signed out.",
    url("/account/second-step"),
    "If that was not you, choose a new password at once, look in your account where you are signed in, and tell your theater.",
    url("/reset"),
  ],
  erasure: [
    "Confirm that your Matinee account is to be erased",
    "Someone who knows your password would like your Matinee account to be erased, and all that is known of you here. The link says what that means, and there it is confirmed:",
    url("/erase-account/secret"),
    "The link works once, within 24 hours, for whoever is signed in to that account. Erasing cannot be undone.",
    "If this was not you, choose a new password at once: that ends the link, and signs everyone else out.",
    url("/reset"),
  ],
  reset: [
    "Choose a new password for Matinee",
    "Here is the link to choose a new password. It works once, within an hour, and signs you out everywhere else.",
    url("/set-password/secret?next=%2Faccount"),
    NOT_YOU,
  ],
  "reset-unknown": [
    "No Matinee account with this address yet",
    "Someone asked for a new password with this e-mail address, but it has no account here. Perhaps you used another address.",
    "If you would like an account with this one, choose a password here. The link works once, within 24 hours.",
    url("/set-password/secret"),
    NOT_YOU,
  ],
};

/** What a reader of the page sees. */
const wordsOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

describe.each(MESSAGE_KINDS)("a message of the kind %s", (kind) => {
  const [subject, ...paragraphs] = TEXTS[kind];
  const rendered = renderMessage({ ...written(kind), token: "secret" });

  it("says what its payload says", () => {
    expect(rendered).toMatchObject({ subject, text: paragraphs.join("\n\n") });
    expect(subjectOf(written(kind))).toBe(subject);
  });

  it("says the same as a page, with its links", async () => {
    const { html } = await renderMail({ ...written(kind), token: "secret" });
    const seen = wordsOf(html);
    expect(seen).toContain(subject);
    for (const paragraph of paragraphs) {
      if (paragraph.startsWith(env.APP_URL))
        expect(html).toContain(`href="${paragraph.replaceAll("&", "&amp;")}"`);
      // a stub says the same in other words
      else if (!paragraph.includes(`${AT.slice(0, -20)}`) || paragraph.length > 120)
        expect(seen).toContain(paragraph.startsWith("It is now") ? "20:00" : paragraph);
    }
  });

  it("leaves out the link that lets someone in, where it has none to tell", async () => {
    const { text, html } = await renderMail({ ...written(kind), token: null });
    expect(text + html).not.toContain("secret");
    const isSecret = paragraphs.some((paragraph) => paragraph.includes("secret"));
    expect(text.includes("(The link is for its reader alone, and is not shown.)")).toBe(isSecret);
  });
});

it.each([
  [written("booking-confirmed", { totalMinor: 0 }), "You are our guest. Your booking"],
  [
    written("booking-confirmed", { totalMinor: 2_167, discountMinor: 333, promoCode: "FILM" }),
    "The tickets come to £25.00; the code FILM took £3.33 off. You paid £21.67. Your",
  ],
  [
    written("booking-confirmed", {
      totalMinor: 2_700,
      fee: { amountMinor: 200, eachMinor: 100, per: "ticket", isRefundable: false },
    }),
    "You paid £27.00, a booking fee of £2.00 included.",
  ],
  [
    written("booking-confirmed", {
      fee: { amountMinor: 200, eachMinor: 100, per: "ticket", isRefundable: false },
    }),
    "; the booking fee of £1.00 a ticket is not refunded. You do it where your tickets are.",
  ],
  [
    written("booking-cancelled", { feeMinor: 100, feeKeptMinor: 0 }),
    "The booking fee of £1.00 is included in that.",
  ],
  [
    written("booking-cancelled", { feeMinor: 0, feeKeptMinor: 100 }),
    "The booking fee of £1.00 is not refunded.",
  ],
  [written("booking-confirmed", { refundTiers: [] }), "\n\nThese tickets cannot be cancelled."],
  [written("booking-confirmed", { currency: "JPY" }), "You paid ¥2,500."],
  [written("booking-cancelled", { reason: "by-staff" }), "\n\nWe have cancelled row G"],
  [
    written("booking-cancelled", { credits: ["a", "b"] }),
    "£25.00 goes back the way you paid. The credit notes come with this message, and are kept",
  ],
  // older than receipts
  [written("booking-cancelled", { credits: [] }), "£25.00 goes back the way you paid.\n\nYour booking:"],
  [written("order-refunded", { credits: [] }), "It goes back the way you paid."],
  [written("booking-cancelled", { refundMinor: 0 }), "Nothing is refunded for it."],
  [written("booking-refunded", { isHandedBack: true }), "£25.00 was handed back to you at the box office."],
  [
    written("payment-refunded", { showtime: null, cause: "paid-twice" }),
    "Your payment arrived after all had",
  ],
  [
    written("payment-refunded", { isPart: true, amountMinor: 1_000 }),
    "£10.00 of it goes back the way you paid.",
  ],
  [
    written("payment-refunded", { isPart: true, isVoucher: true, amountMinor: 1_000 }),
    "£10.00 of it is back on your gift voucher.",
  ],
  [
    written("showtime-cancelled", { isCash: true }),
    "You paid at the box office: £25.00 is waiting for you there",
  ],
  [
    written("showtime-cancelled", { isCash: true, voucherMinor: 1_000 }),
    "£15.00 is waiting for you there. £10.00 is back on your gift voucher.",
  ],
  [
    written("showtime-cancelled", { isCash: true, voucherMinor: 2_500 }),
    "\n\n£25.00 is back on your gift voucher.",
  ],
  [
    written("order-refunded", { ofVoucher: { theaterName: "The Grand", isOver: true } }),
    "We have refunded £24.50 of your gift voucher for The Grand. It goes back the way you paid.\n\nNothing is left",
  ],
  [
    written("order-refunded", { ofVoucher: { theaterName: "The Grand", isOver: false } }),
    "the way you paid.\n\nThe proof of refund comes with this message",
  ],
  [written("showtime-cancelled", { refundMinor: 0 }), "There was nothing to pay back."],
  [written("invitation", { role: "admin", theaterName: null }), "Ada invites you to be an admin in Matinee."],
])("%# words follow the payload: %j", (message, words) => {
  expect(renderMessage({ ...message, token: null }).text).toContain(words);
});

it("tells how a moved showtime is shown where that has changed, and not otherwise", () => {
  const { payload } = written("showtime-moved");
  const moved = written("showtime-moved", { after: { ...payload.after, subtitles: "French" } });
  const { text } = renderMessage({ ...moved, token: null });
  expect(text).toContain("London (2D, English).");
  expect(text).toContain("London (2D, English, subtitles: French).");
  const captioned = written("showtime-moved", {
    after: { ...payload.after, accessibility: "relaxed,captions" },
  });
  expect(renderMessage({ ...captioned, token: null }).text).toContain(
    "London (2D, English, Captions, Relaxed).",
  );
});

it("lets nobody write into the page of a message", async () => {
  const name = '<img src=x onerror="alert(1)">';
  const { html } = await renderMail({ ...written("invitation", { inviter: name }), token: null });
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
});

it("reads no payload of another kind", () => {
  expect(() => renderMessage({ ...written("reset"), kind: "invitation", token: null })).toThrow();
});

const STOPPABLE = [
  ["reminder", "No more reminders, please", "reminders"],
  ["ticket-reminder", "No more reminders, please", "reminders"],
  ["movie-on-sale", "No more reminders, please", "reminders"],
  ["review-request", "Do not ask me again, please", "reviews"],
] as const;

it.each(STOPPABLE)(
  "ends a %s, and no other message, with the way to get no more, which mail programs know too",
  async (kind, label, of) => {
    const to = "ada@example.org";
    const { text, html, headers } = await composeMail({
      ...written(kind),
      id: "r",
      to,
      token: null,
    });
    const link = siteUrl(optOutPath(to, of));
    expect(text).toContain(`${label}: ${link}`);
    expect(html).toContain(`href="${link}"`);
    expect(headers).toEqual({
      "List-Unsubscribe": `<${siteUrl(`/api${optOutPath(to, of)}`)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
  },
);

it("ends no other message with a way to get no more", async () => {
  const to = "ada@example.org";
  for (const kind of MESSAGE_KINDS.filter((kind) => !STOPPABLE.some(([one]) => one === kind)))
    expect((await composeMail({ ...written(kind), id: "r", to, token: null })).headers).toEqual({});
});
