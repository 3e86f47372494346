import { DEFAULT_LOCALE } from "@/lib/languages";
import type { MessageKind, Payload, Written } from "@/lib/message";

const showtime = {
  ...{ movieTitle: "Metropolis", movieSlug: "metropolis", startsAt: Date.UTC(2026, 10, 24, 19, 30) },
  ...{ timeZone: "Europe/London", screenName: "Screen 1", theaterName: "The Grand", city: "London" },
};
const seats = [
  { rowLabel: "G", seatNumber: "7" },
  { rowLabel: "G", seatNumber: "8" },
];
const booking = { reference: "KX7P2MQ4", linkToken: "opens-it" };
const refund = {
  ...{ ...booking, showtime, seats, currency: "GBP", refundMinor: 2_500, isHandedBack: false },
  credits: ["no-refund"],
};
const held = { reference: "HB4T9WQ2", holderToken: "opens-it-too", seats: seats.slice(0, 1) };
const shown = { ...showtime, format: "2D", language: "English", subtitles: null };

const voucher = {
  ...{ voucherId: "no-voucher", theaterName: "The Grand", currency: "GBP", amountMinor: 3_000 },
  ...{ expiresAt: Date.UTC(2029, 10, 24), timeZone: "Europe/London" },
};

/** What one message of each kind says, to be looked at before there is a real one, and for tests. */
const PAYLOADS: { [Kind in MessageKind]: Payload<Kind> } = {
  "booking-confirmed": {
    ...{ ...booking, showtime, seats, currency: "GBP", totalMinor: 2_500, discountMinor: 0, promoCode: null },
    refundTiers: [
      { minutesBefore: 1_440, basisPoints: 10_000, feeMinor: 0 },
      { minutesBefore: 60, basisPoints: 5_000, feeMinor: 100 },
    ],
  },
  "booking-cancelled": { ...refund, reason: "cancelled" },
  "booking-refunded": refund,
  "ticket-passed-on": { ...booking, showtime, seats: seats.slice(0, 1) },
  "ticket-received": { ...held, showtime },
  "ticket-changed": {
    ...{ ...held, before: shown, after: { ...shown, startsAt: Date.UTC(2026, 10, 24, 20, 0) } },
  },
  "ticket-ended": { ...held, showtime, isOff: false, reason: "" },
  "ticket-reminder": { ...held, showtime },
  "payment-refunded": { showtime, currency: "GBP", amountMinor: 2_500, cause: "seats-lost" },
  "seats-offered": {
    ...{ showtime, seats, currency: "GBP", amountMinor: 2_500, linkToken: "opens-it" },
    before: [
      { rowLabel: "H", seatNumber: "4" },
      { rowLabel: "H", seatNumber: "5" },
    ],
    until: Date.UTC(2026, 10, 24, 18, 0),
  },
  "order-refunded": { currency: "GBP", amountMinor: 2_450, orderId: "no-order", credits: ["no-refund"] },
  "showtime-cancelled": { ...refund, isCash: false, reason: "The projector failed." },
  "showtime-moved": {
    ...{ ...booking, seats, before: shown, after: { ...shown, startsAt: Date.UTC(2026, 10, 24, 20, 0) } },
  },
  "reservation-asked": {
    ...{ showtime, seats, currency: "GBP", totalMinor: 2_500 },
    ...{ heldUntil: Date.UTC(2026, 10, 24, 12, 8), until: Date.UTC(2026, 10, 24, 19, 0) },
  },
  "seats-reserved": {
    ...{ ...booking, showtime, seats, currency: "GBP", totalMinor: 2_500 },
    until: Date.UTC(2026, 10, 24, 19, 0),
    ...{ address: "1 High Street", telephone: "+44 20 7946 0018", boxOfficeHours: "daily from noon" },
  },
  "reservation-moved": {
    ...{ ...booking, seats, before: shown, after: { ...shown, startsAt: Date.UTC(2026, 10, 24, 20, 0) } },
    until: Date.UTC(2026, 10, 24, 19, 30),
  },
  "reservation-ended": { ...booking, showtime, seats, endedAs: "by-staff", reason: "" },
  reminder: { ...booking, showtime, seats },
  "review-request": { showtime, ticketId: "no-ticket" },
  "movie-on-sale": showtime,
  voucher,
  "voucher-bought": {
    ...{ ...voucher, sentTo: "grace@example.org", sendAt: Date.UTC(2026, 11, 24, 9), orderId: "no-order" },
  },
  invitation: { inviter: "Ada", role: "door", theaterId: 1, theaterName: "The Grand" },
  "webhook-disabled": {
    ...{ endpointId: "no-endpoint", url: "https://example.org/hooks/matinee", description: "Newsletter" },
    why: "failing",
  },
  register: { next: "" },
  "register-known": { next: "" },
  welcome: { bookingsFound: 2 },
  "email-change": {},
  "email-change-known": {},
  "email-change-asked": {},
  "email-changed": { isNew: true },
  "password-changed": { how: "signed-in" },
  "second-step": { change: "on" },
  erasure: {},
  reset: { next: "/account" },
  "reset-unknown": { next: "" },
};

/** A made-up message of this kind, as it would be stored. */
export const sampleOf = <Kind extends MessageKind>(
  kind: Kind,
  payload: Partial<Payload<Kind>> = {},
): Written & { kind: Kind; payload: Payload<Kind> } => ({
  ...{ kind, payload: { ...PAYLOADS[kind], ...payload }, language: DEFAULT_LOCALE },
});
