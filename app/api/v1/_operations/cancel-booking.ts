import { z } from "zod";
import { amountMinor, nothing, publicId } from "@/app/api/v1/_frame/fields";
import { operation } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import type { Booking } from "@/lib/bookings/booking";
import { refundOf, termsAt, whyNotCancellable } from "@/lib/bookings/cancellation";
import { getBookingByLink } from "@/lib/bookings/get-booking-by-link";
import { sumMinor } from "@/lib/money";
import { orBusy } from "@/lib/or-busy";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { settleRefund } from "@/lib/payments/settle-refund";
import { asBooking, booking } from "./_booking";
import { bookingToken, findBooking, isBySeller } from "./_find-booking";

const cancellation = z
  .strictObject({
    ticketIds: z
      .array(publicId)
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "All that stand unless said." }),
    preview: z
      .boolean()
      .default(false)
      .meta({ description: "Says what it would come to, and changes nothing." }),
    expectedRefundMinor: amountMinor
      .optional()
      .meta({ description: "What the preview said: another refund by now is refused." }),
  })
  .meta({ id: "BookingCancellation" });

const outcome = z
  .object({
    preview: z.boolean(),
    ticketIds: z.array(z.string()),
    currency: z.string(),
    refundMinor: amountMinor.meta({ description: "What goes back." }),
    keptMinor: amountMinor.meta({
      description: "What the theater keeps of what was paid for these tickets and their fee.",
    }),
    booking,
  })
  .meta({ id: "BookingCancelled" });

export const cancelBooking = operation({
  ...{
    id: "cancelBooking",
    method: "POST",
    at: "/bookings/{reference}/cancel",
    tag: "Bookings",
    access: { guestOr: "sell" },
  },
  summary: "Cancel a booking or some of its tickets",
  description: "By the terms that it was sold with, as its customer could.",
  path: z.object({ reference: z.string().min(1).max(40) }),
  query: nothing,
  body: cancellation,
  headers: bookingToken,
  answers: { 200: { description: "What it comes to", schema: outcome } },
  problems: [
    ...([
      "booking-token-needed",
      "not-found",
      "already-cancelled",
      "past",
      "never",
      "too-late",
      "at-counter",
    ] as const),
    ...(["already-in", "unknown-ticket", "nothing-chosen", "refund-changed"] as const),
  ],
  run: async (asked) => {
    const found = await findBooking(asked);
    if ("problem" in found) return found;
    const { db, now, body, caller } = asked;
    const why = whyNotCancellable(found, now);
    const terms = termsAt(found, now);
    if (why || !terms) return refuse(why ?? "too-late");
    const standing = found.tickets.filter(({ cancelledAt }) => cancelledAt === null);
    const ticketIds = [...new Set(body.ticketIds ?? standing.map(({ id }) => id))];
    const chosen = found.tickets.filter(({ id }) => ticketIds.includes(id));
    if (chosen.length !== ticketIds.length) return refuse("unknown-ticket");
    if (chosen.some(({ cancelledAt }) => cancelledAt !== null)) return refuse("already-cancelled");
    const { refundMinor, feeKeptMinor } = refundOf(found, chosen, terms);
    if ((body.expectedRefundMinor ?? refundMinor) !== refundMinor) return refuse("refund-changed");
    const paidMinor = sumMinor(chosen.map((one) => one.paidMinor - one.goodwillMinor));
    const feeBackMinor = refundOf(found, chosen, terms).feeMinor;
    const keptMinor = paidMinor - (refundMinor - feeBackMinor) + feeKeptMinor;
    const tell = (preview: boolean, after: Booking) =>
      ok({
        preview,
        ticketIds,
        currency: found.showtime.currency,
        refundMinor,
        keptMinor,
        booking: asBooking(after),
      });
    if (body.preview) return tell(true, found);
    const { linkToken } = found;
    const cancelled = await cancelTickets(db, {
      ...{ linkToken, ticketIds, expectedRefundMinor: refundMinor, userId: null, now },
      ...{ client: caller.client, isBySeller: isBySeller(asked) },
    });
    if (!cancelled.ok) return refuse(cancelled.code === "invalid-input" ? "invalid-body" : cancelled.code);
    // what is written down already is sent again later if the provider, or the database, does not answer now
    await orBusy(async () => {
      for (const refundId of cancelled.value.refundIds) await settleRefund(db, { refundId, now });
    });
    return tell(false, (await getBookingByLink(db, linkToken)) ?? found);
  },
});
