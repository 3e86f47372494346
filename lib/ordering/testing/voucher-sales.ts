import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { voucherEntries, vouchers } from "@/db/schema/vouchers";
import type { Fixture } from "@/db/testing/fixture";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { sumUp } from "@/lib/pricing/sum-up";
import { codeOf } from "@/lib/vouchers/code";
import { balanceOf } from "@/lib/vouchers/voucher";
import { settlePayment } from "../settle-payment";
import { startOrder } from "../start-order";
import { startPayment } from "../start-payment";
import { card } from "./popcorn-stand";

export type Paying = {
  /** How many seats, from which on; each is £12.50. */
  first?: number;
  seats?: number;
  code?: string;
  expectedVoucherMinor?: number;
  method?: string;
  at?: number;
};

/** Vouchers of a theater, and guests of its showtime who pay with them. */
export function voucherSales(db: Database, fixture: Fixture, now: number) {
  /** A voucher that was bought online. */
  async function buy(valueMinor: number, at = now) {
    const { theaterId } = fixture;
    const started = await startOrder(db, {
      ...{ orderId: newId(), theaterId, currency: "GBP", seller: null, now: at },
      customer: { userId: null, name: "Ada", email: "ada@example.com" },
      lines: [{ kind: "voucher", amountMinor: valueMinor, label: "Voucher" }],
      parts: [{ ...card(), amountMinor: valueMinor }],
    });
    if (!started.ok) throw new Error(started.code);
    const { orderId } = started.value;
    await settleAll(orderId, at);
    const [line] = await db.select().from(orderLines).where(eq(orderLines.orderId, orderId));
    const [voucher] = await db
      .select()
      .from(vouchers)
      .where(eq(vouchers.orderLineId, line?.id ?? ""));
    if (!line || !voucher) throw new Error("no voucher");
    return { id: voucher.id, code: codeOf(voucher.id), orderId, lineId: line.id };
  }
  const paymentsOf = (orderId: string) =>
    db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(sql`rowid`);
  async function settleAll(orderId: string, at = now) {
    for (const { id } of await paymentsOf(orderId)) await settlePayment(db, { paymentId: id, now: at });
    return (await paymentsOf(orderId)).map(({ tender, state }) => [tender, state]);
  }
  async function hold({ first = 0, seats = 2, at = now }: Paying = {}) {
    const holder = { visitorId: newId(), userId: null };
    const seatIds = fixture.seatIds.slice(first, first + seats);
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds, holder, now: at });
    if (!held.ok) throw new Error(held.code);
    const { id: holdId, bookingFee } = held.value;
    const { dueMinor } = sumUp(
      seatIds.map(() => 1_250),
      bookingFee,
    );
    return { holdId, holder, seatIds, dueMinor };
  }
  function payFor(held: Awaited<ReturnType<typeof hold>>, paying: Paying = {}, on = db) {
    const { code, expectedVoucherMinor = 0, method = "succeed", at = now } = paying;
    return startPayment(on, {
      ...{ holdId: held.holdId, holder: held.holder },
      contact: { name: "Ada", email: "ada@example.com" },
      choices: held.seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      ...(code !== undefined && { voucher: code, expectedVoucherMinor }),
      ...{ expectedTotalMinor: held.dueMinor, expectedCurrency: "GBP" },
      ...{ provider: "test", method, now: at },
    });
  }
  /** Seats that were paid for, as far as the provider says at once. */
  async function pay(paying: Paying) {
    const held = await hold(paying);
    const started = await payFor(held, paying);
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
    const orderId = payment?.orderId ?? "";
    await settlePayment(db, { paymentId, now: paying.at ?? now });
    return { ...held, paymentId, orderId, states: async () => states(orderId) };
  }
  const states = async (orderId: string) =>
    (await paymentsOf(orderId)).map(({ tender, state, amountMinor }) => [tender, state, amountMinor]);
  const balance = async (id: string) =>
    (await db.values<[number]>(sql`select ${balanceOf(sql`${id}`)}`))[0]?.[0] ?? -1;
  const history = async (id: string) =>
    (
      await db
        .select()
        .from(voucherEntries)
        .where(eq(voucherEntries.voucherId, id))
        .orderBy(voucherEntries.id)
    ).map(({ kind, amountMinor }) => [kind, amountMinor]);
  return { buy, paymentsOf, settleAll, hold, payFor, pay, states, balance, history };
}
