import { sql } from "drizzle-orm";
import { recordEvent } from "@/lib/payments/record-event";
import { settleRefund } from "@/lib/payments/settle-refund";
import { testWebhook } from "@/lib/payments/test-provider";
import { receiveWebhook } from "../../receive-webhook";
import { settleOrder } from "../../settle-order";
import { settlePayment } from "../../settle-payment";
import type { Of } from "./step";
import { nth, paymentsOf, refundsOf, type World } from "./world";

/** The provider tells what it knows by itself: late, twice and in any order; an event that is not sent here is lost. */
export async function webhook(world: World, { which, news, isTwice }: Of<"webhook">): Promise<void> {
  const { db, now } = world;
  // of any other way the provider has said what there is to say when it was asked
  const providerRef = await nth(
    world,
    sql`select provider_ref from payments where theater_id = ${world.fixture.theaterId}
      and method = 'redirect' and provider_ref is not null order by rowid`,
    which,
  );
  if (providerRef === undefined) return;
  for (const kind of isTwice ? [...news, ...news] : news)
    await receiveWebhook(db, { provider: "test", request: testWebhook(providerRef, { kind, now }) });
}

export async function ask(world: World, { which }: Of<"ask">): Promise<void> {
  const paymentId = await nth(world, paymentsOf(world), which);
  if (paymentId !== undefined) await settlePayment(world.db, { paymentId, now: world.now });
}

export async function dispute(world: World, { which, state }: Of<"dispute">): Promise<void> {
  const { db, now } = world;
  const paymentId = await nth(world, paymentsOf(world), which);
  if (paymentId === undefined) return;
  await recordEvent(db, {
    provider: "test",
    event: {
      ...{ kind: "reversed", reversal: "dispute", reversalRef: `dispute-${paymentId}`, paymentId, state },
      ...{ eventId: `dispute-${paymentId}-${state}`, amountMinor: 1, currency: "GBP", occurredAt: now },
    },
    now,
  });
}

/** All that the timer of a living process would come to in this theater. */
export async function settle(world: World): Promise<void> {
  const { db, fixture, now } = world;
  for (const [paymentId] of await db.values<[string]>(paymentsOf(world)))
    await settlePayment(db, { paymentId, now });
  const orders = await db.values<[string]>(
    sql`select id from orders where theater_id = ${fixture.theaterId}`,
  );
  for (const [orderId] of orders) await settleOrder(db, { orderId, now });
  for (const [refundId] of await db.values<[string]>(refundsOf(world)))
    await settleRefund(db, { refundId, now });
}
