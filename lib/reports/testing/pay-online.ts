import type { Database } from "@/db/client";
import type { Hold } from "@/lib/claims/hold-rows";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startPayment } from "@/lib/ordering/start-payment";
import { sumUp } from "@/lib/pricing/sum-up";
import type { House } from "./house";
import { priceOf } from "./prices";

type Payer = {
  hold: Hold;
  holder: { visitorId: string; userId: null };
  seatIds: number[];
  method: string;
  withCode: boolean;
};

/** A guest pays for what is held, at the prices and the fee of the hold. */
export async function payOnline(
  db: Database,
  { fixture, code, now }: House,
  { hold, holder, seatIds, method, withCode }: Payer,
) {
  const { id: holdId, bookingFee } = hold;
  const price = await priceOf(db, hold.priceCardId);
  const discount = withCode ? { amountMinor: null, basisPoints: 3_333 } : null;
  const amounts = seatIds.map(() => price.amountMinor);
  const started = await startPayment(db, {
    ...{ holdId, holder, contact: { name: "Ada", email: "ada@example.com" }, provider: "test", method, now },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    code: withCode ? code : "",
    expectedCurrency: price.currency,
    expectedTotalMinor: sumUp(amounts, bookingFee, discount).dueMinor,
  });
  if (!started.ok) return;
  const { paymentId } = started.value;
  await settlePayment(db, { paymentId, now });
  // by then a slow answer has come, and a late one after the hold
  await settlePayment(db, { paymentId, now: now + 10 * 60_000 });
}
