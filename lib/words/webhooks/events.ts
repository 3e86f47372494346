import { z } from "zod";
import { MOVIE_STATUSES } from "@/db/schema/catalogue";
import { ORDER_CHANNELS } from "@/db/schema/orders";
import { TENDERS } from "@/db/schema/payments";
import { REFUND_REASONS } from "@/db/schema/refunds";
import { ACCESSIBILITY, SHOWTIME_FORMATS, SHOWTIME_STATES } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import type { WebhookType } from "@/db/schema/webhooks";

const id = z.int();
const moment = z.iso.datetime();
const amountMinor = z.int().meta({ description: "In minor units of its currency: 1250 is 12.50." });
const place = { theaterId: id, showtimeId: id };
const money = { orderId: z.string(), theaterId: id, amountMinor, currency: z.string() };
const named = z.object({ id, slug: z.string(), title: z.string() });

const booking = z.strictObject({
  ...{ reference: z.string(), orderId: z.string(), ...place, channel: z.enum(ORDER_CHANNELS) },
  customer: z.strictObject({ name: z.string(), email: z.string() }),
  ...{ currency: z.string(), totalMinor: amountMinor, createdAt: moment, cancelledAt: moment.nullable() },
  tickets: z.array(
    z.strictObject({
      ...{ id: z.string(), row: z.string(), number: z.string(), seatType: z.enum(SEAT_TYPES) },
      ...{ ticketType: z.string(), paidMinor: amountMinor, cancelledAt: moment.nullable() },
    }),
  ),
});

const payment = z.strictObject({
  ...{ id: z.string(), ...money, tender: z.enum(TENDERS), provider: z.string().nullable() },
});

const refund = z.strictObject({
  ...{ id: z.string(), paymentId: z.string(), ...money, tender: z.enum(TENDERS) },
  bookingReference: z.string().nullable(),
  reason: z.enum(REFUND_REASONS),
});

const hold = z.strictObject({
  ...{ id: z.string(), ...place, expiredAt: moment },
  seats: z
    .array(z.strictObject({ id, row: z.string(), number: z.string(), type: z.enum(SEAT_TYPES) }))
    .meta({ description: "Those of its seats that nobody has taken since." }),
});

const checkIn = z.strictObject({
  ...{ id: z.string(), ...place, bookingReference: z.string(), ticketId: z.string() },
  ...{ row: z.string(), number: z.string(), ticketType: z.string(), device: z.string(), scannedAt: moment },
});

const showtime = z.strictObject({
  ...{ id, state: z.enum(SHOWTIME_STATES), movie: named },
  theater: z.strictObject({ id, slug: z.string(), name: z.string() }),
  screen: z.strictObject({ id, name: z.string() }),
  ...{ startsAt: moment, endsAt: moment, timeZone: z.string(), format: z.enum(SHOWTIME_FORMATS) },
  ...{ language: z.string(), subtitles: z.string().nullable() },
  ...{ accessibility: z.array(z.enum(ACCESSIBILITY)), priceCardId: id },
  cancelReason: z.string().nullable(),
});

const movie = named.extend({
  originalTitle: z.string().nullable(),
  ...{ status: z.enum(MOVIE_STATUSES), director: z.string().nullable(), year: z.int().nullable() },
  ...{ durationMinutes: z.int().nullable(), certificate: z.string().nullable() },
  releasedOn: z.iso.date().nullable(),
  ticketsOn: z.iso.date().nullable(),
  genres: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
});

/** What each kind of event says. A rule writes it (`db/rules/webhooks.sql`), and a test holds the one against the other. */
export const WEBHOOK_DATA = {
  "booking.made": booking,
  "booking.cancelled": booking,
  "payment.captured": payment,
  "payment.failed": payment,
  "refund.made": refund,
  "hold.expired": hold,
  "check-in.made": checkIn,
  "check-in.undone": checkIn,
  "showtime.published": showtime,
  "showtime.changed": showtime,
  "showtime.cancelled": showtime,
  "movie.changed": movie,
  "movie.deleted": named,
} as const satisfies Record<WebhookType, z.ZodObject>;

type Data<Type extends WebhookType> = z.output<(typeof WEBHOOK_DATA)[Type]>;

/** What is sent: the body of a webhook of this type. */
export const webhookBody = <Type extends WebhookType>(type: Type) =>
  z.strictObject({ type: z.literal(type), timestamp: moment, data: WEBHOOK_DATA[type] });

const EVENING = "2026-12-05T19:30:00.000Z";
const AFTERNOON = "2026-12-05T14:12:07.310Z";
/** A program that acts on a sample as on anything else finds nothing of that id. */
const NO_ID = 0;
const at = { theaterId: NO_ID, showtimeId: NO_ID };
const sold: Data<"booking.made"> = {
  ...{ reference: "SAMPLE", orderId: "sample-order", ...at, channel: "online" },
  customer: { name: "Ada Byron", email: "ada@example.org" },
  ...{ currency: "GBP", totalMinor: 1_250, createdAt: AFTERNOON, cancelledAt: null },
  tickets: [
    {
      ...{ id: "sample-ticket", row: "G", number: "7", seatType: "standard" },
      ...{ ticketType: "Adult", paidMinor: 1_250, cancelledAt: null },
    },
  ],
};
const paid: Data<"payment.captured"> = {
  ...{ id: "sample-payment", orderId: "sample-order", theaterId: NO_ID, tender: "card", provider: "stripe" },
  ...{ amountMinor: 1_250, currency: "GBP" },
};
const scanned: Data<"check-in.made"> = {
  ...{ id: "sample-scan", ...at, bookingReference: "SAMPLE", ticketId: "sample-ticket" },
  ...{ row: "G", number: "7", ticketType: "Adult", device: "North door", scannedAt: EVENING },
};
const shown: Data<"showtime.published"> = {
  ...{ id: NO_ID, state: "on-sale", movie: { id: NO_ID, slug: "sample-movie", title: "Metropolis" } },
  ...{
    theater: { id: NO_ID, slug: "sample-theater", name: "The Grand" },
    screen: { id: NO_ID, name: "Screen 2" },
  },
  ...{ startsAt: EVENING, endsAt: "2026-12-05T22:03:00.000Z", timeZone: "Europe/London", format: "2D" },
  ...{
    language: "German",
    subtitles: "English",
    accessibility: ["captions"],
    priceCardId: NO_ID,
    cancelReason: null,
  },
};

/** One of each type, as it is shown in the reference and sent as a sample. */
export const WEBHOOK_SAMPLES: { [Type in WebhookType]: Data<Type> } = {
  "booking.made": sold,
  "booking.cancelled": {
    ...{
      ...sold,
      cancelledAt: EVENING,
      tickets: sold.tickets.map((one) => ({ ...one, cancelledAt: EVENING })),
    },
  },
  "payment.captured": paid,
  "payment.failed": paid,
  "refund.made": {
    ...{ id: "sample-refund", paymentId: "sample-payment", orderId: "sample-order", theaterId: NO_ID },
    ...{
      bookingReference: "SAMPLE",
      reason: "cancelled",
      tender: "card",
      amountMinor: 1_250,
      currency: "GBP",
    },
  },
  "hold.expired": {
    ...{ id: "sample-hold", ...at, expiredAt: AFTERNOON },
    seats: [{ id: NO_ID, row: "G", number: "7", type: "standard" }],
  },
  "check-in.made": scanned,
  "check-in.undone": scanned,
  "showtime.published": shown,
  "showtime.changed": shown,
  "showtime.cancelled": { ...shown, state: "cancelled", cancelReason: "The projector failed." },
  "movie.changed": {
    ...{
      id: NO_ID,
      slug: "sample-movie",
      title: "Metropolis",
      originalTitle: null,
      status: "released",
      director: "Fritz Lang",
      year: 1927,
    },
    ...{ durationMinutes: 153, certificate: "PG", releasedOn: "2026-12-04", ticketsOn: "2026-11-20" },
    genres: [{ slug: "drama", name: "Drama" }],
  },
  "movie.deleted": { id: NO_ID, slug: "sample-movie", title: "Metropolis" },
};
