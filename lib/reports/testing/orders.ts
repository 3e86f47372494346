import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { write } from "@/db/write";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { sumMinor } from "@/lib/money";
import { refundOrder } from "@/lib/ordering/refunds/refund-order";
import { settleOrder } from "@/lib/ordering/settle-order";
import { settlePayment } from "@/lib/ordering/settle-payment";
import { startOrder } from "@/lib/ordering/start-order";
import { feeLines } from "@/lib/orders/fee-lines";
import { orderSteps, ticketLines } from "@/lib/orders/order-steps";
import { settleRefund } from "@/lib/payments/settle-refund";
import { chargedFee } from "@/lib/pricing/booking-fee";
import type { House } from "./house";
import { priceOf } from "./prices";

const CUSTOMER = { userId: null, name: "Ada", email: "ada@example.com" };
const CASH = { tender: "cash", provider: null, method: "cash" } as const;
const card = (method: string) => ({ tender: "card", provider: "test", method }) as const;
const LATER_MS = 40 * 60_000;

/** Seats of which a part is paid in cash before the card is asked for the rest, and a fee with them. */
export async function sellSplit(
  db: Database,
  { fixture, now }: House,
  showtimeId: number,
  asked: { seats: number[]; method: string },
): Promise<void> {
  const holder = { visitorId: newId(), userId: null };
  const seatIds = asked.seats.map((at) => fixture.seatIds[at] as number);
  const held = await holdSeats(db, { showtimeId, seatIds, holder, now });
  if (!held.ok) return;
  const { id: holdId, priceCardId } = held.value;
  const { currency, amountMinor } = await priceOf(db, priceCardId);
  const { ticketTypeId, theaterId } = fixture;
  const tickets = ticketLines(
    showtimeId,
    seatIds.map((seatId) => ({ seatId, ticketTypeId, amountMinor })),
  );
  const besides = chargedFee(
    held.value.bookingFee,
    seatIds.map(() => amountMinor),
  );
  // one that no terms tell of, as somebody may have typed it, where the theater charges none
  const lines = [...tickets, ...feeLines(besides ?? { quantity: 1, amountMinor: 150 })];
  const totalMinor = sumMinor(lines.map((line) => line.amountMinor));
  const orderId = newId();
  await write(
    db,
    orderSteps(db, {
      ...{ id: orderId, theaterId, currency, channel: "online", holdId, ...CUSTOMER, totalMinor },
      ...{ lines, at: now, now },
      tendered: [
        { id: newId(), ...CASH, state: "captured", amountMinor: 700 },
        { id: newId(), ...card(asked.method), state: "started", amountMinor: totalMinor - 700 },
      ],
    }),
  );
  await bringOn(db, orderId, now);
}

/** Something to eat, at the counter or online, paid at once or in two parts. */
export async function orderPopcorn(
  db: Database,
  { fixture, staff, now }: House,
  { method, nth, isSplit }: { method: string; nth: number; isSplit: boolean },
): Promise<void> {
  const seller = isSplit || nth % 2 ? staff : null;
  const started = await startOrder(db, {
    ...{ orderId: newId(), theaterId: fixture.theaterId, currency: "GBP", seller, customer: CUSTOMER, now },
    lines: [
      { kind: "product", quantity: 2, amountMinor: 900, label: "Popcorn" },
      { kind: "product", amountMinor: 350, label: "Lemonade" },
    ],
    parts: isSplit
      ? [
          { ...CASH, amountMinor: 500 },
          { ...card(method), amountMinor: 750 },
        ]
      : [{ ...(seller ? CASH : card(method)), amountMinor: 1_250 }],
  });
  if (!started.ok) throw new Error(started.code);
  await bringOn(db, started.value.orderId, now);
}

async function bringOn(db: Database, orderId: string, now: number): Promise<void> {
  const all = await db.select().from(payments).where(eq(payments.orderId, orderId));
  for (const at of [now, now + LATER_MS]) {
    for (const { id } of all) await settlePayment(db, { paymentId: id, now: at });
    await settleOrder(db, { orderId, now: at });
  }
}

/** Some money for a line that is no ticket, as far as there is any left. */
export async function refundPopcorn(
  db: Database,
  { staff, now }: House,
  { nth, amountMinor, isSettled }: { nth: number; amountMinor: number; isSettled: boolean },
): Promise<void> {
  const lines = await db.select().from(orderLines).where(sql`kind <> 'ticket'`).orderBy(orderLines.id);
  const one = lines[nth % Math.max(1, lines.length)];
  if (!one) return;
  const asked = { orderId: one.orderId, lines: [{ orderLineId: one.id, amountMinor }] };
  const done = await refundOrder(db, { ...asked, staff, reason: "stale", now });
  if (done.ok && isSettled)
    for (const refundId of done.value.refundIds) await settleRefund(db, { refundId, now });
}
