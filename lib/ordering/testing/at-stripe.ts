import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import type { BookingFee } from "@/db/schema/venues";
import { setScene } from "@/db/testing/fixture";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { stripeProvider } from "@/lib/payments/stripe-provider";
import type { WireEvent } from "@/lib/payments/testing/stripe/account";
import { SECRET_KEY, startStripe, WEBHOOK_SECRET } from "@/lib/payments/testing/stripe/stripe-server";
import { sumUp } from "@/lib/pricing/sum-up";
import { beginPayment } from "../begin-payment";
import { receiveWebhook } from "../receive-webhook";
import { startPayment } from "../start-payment";

/** A secret that is being replaced. */
export const OLDER_SECRET = "whsec_older";

/** A server that stands for Stripe's, the provider that asks it, and what a test does with both at its own time. */
export async function openStripe(db: Database, clock: () => number) {
  const stripe = await startStripe({ now: clock });
  const webhookSecrets = [OLDER_SECRET, WEBHOOK_SECRET];
  const provider = stripeProvider({
    ...{ secretKey: SECRET_KEY, webhookSecrets, apiUrl: stripe.url, withinMs: 400 },
  });

  /** Two seats of a theater of its own, held and with a payment written down that Stripe is to be asked for. */
  async function payable(bookingFee: BookingFee | null = null) {
    const now = clock();
    const fixture = await setScene(db, { startsAt: [now + 6 * HOUR_MS], theater: { bookingFee } });
    const { showtimeId, ticketTypeId } = fixture;
    const seatIds = fixture.seatIds.slice(0, 2);
    const take = (visitorId: string, at: number) =>
      holdSeats(db, { showtimeId, seatIds, holder: { visitorId, userId: null }, now: at });
    const holder = { visitorId: newId(), userId: null };
    const held = await take(holder.visitorId, now);
    if (!held.ok) throw new Error(held.code);
    const started = await startPayment(db, {
      ...{ holdId: held.value.id, holder, contact: { name: "Ada Lovelace", email: "ada@example.com" } },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
      ...{ expectedTotalMinor: sumUp([1_250, 1_250], bookingFee).dueMinor, expectedCurrency: "GBP" },
      ...{ provider: "stripe", method: "checkout", now },
    });
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    const row = async () => {
      const found = await db.select().from(payments).where(eq(payments.id, paymentId)).get();
      if (!found) throw new Error("no payment");
      return found;
    };
    return {
      ...{ paymentId, row },
      stateNow: async () => (await row()).state,
      refundsNow: () => db.select().from(refunds).where(eq(refunds.paymentId, paymentId)),
      /** Its sessions at Stripe: one, whatever happened. */
      sessions: () =>
        [...stripe.account.sessions.values()].filter((made) => made.client_reference_id === paymentId),
      /** Somebody else takes the seats, once the hold is over. */
      loseSeats: () => take(newId(), clock()),
    };
  }

  async function begun(bookingFee: BookingFee | null = null) {
    const its = await payable(bookingFee);
    const next = await beginPayment(db, { paymentId: its.paymentId, now: clock() });
    const [session] = its.sessions();
    if (!session) throw new Error("no session");
    return { ...its, next, session };
  }

  const last = (type: string): WireEvent => {
    const found = stripe.account.events.findLast((event) => event.type === type);
    if (!found) throw new Error(`no ${type}`);
    return found;
  };
  const tell = (event: WireEvent, how: Parameters<typeof stripe.webhookOf>[1] = {}) =>
    receiveWebhook(db, { provider: "stripe", request: stripe.webhookOf(event, { at: clock(), ...how }) });

  return { ...stripe, provider, payable, begun, last, tell };
}
