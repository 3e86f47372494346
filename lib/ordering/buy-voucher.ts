import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { DAY_MS } from "@/lib/clock-units";
import { emailAddress } from "@/lib/input/email-address";
import { amountMinor, rowId } from "@/lib/input/ids";
import { personName, personNameOrNone } from "@/lib/input/person-name";
import { asSent, text } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { findProvider } from "@/lib/payments/providers";
import { fail, ok, type Result } from "@/lib/result";
import { atMinute } from "@/lib/scheduling/wall-clock";
import { followBuyer, orderedSteps } from "@/lib/vouchers/ordered-steps";
import { type StartOrderCode, startOrder } from "./start-order";

const buyVoucherInput = z.object({
  /** Made before the order is: a repeated request names it twice, and is one voucher. */
  orderId: z.string().regex(/^[\w-]{22}$/),
  theaterId: rowId,
  amountMinor: amountMinor.min(1),
  currency: asSent(3),
  contact: z.object({ name: personName, email: emailAddress }),
  gift: z.object({
    name: personNameOrNone,
    /** Empty: its buyer hands it over. */
    email: emailAddress.or(z.literal("")),
    message: text(500),
    /** By the theater's clock; null: as soon as it is paid. */
    sendDay: z.iso.date().nullable(),
  }),
});

type Input = z.output<typeof buyVoucherInput> & {
  buyer: Holder;
  /** What it is called on receipts and where it is paid. */
  label: string;
  provider: string;
  method: string;
  now: number;
};

export type BuyVoucherCode =
  | Extract<StartOrderCode, "wrong-currency" | "online-closed" | "ordered-before" | "not-found">
  /** Less than its theater says that one is worth at least, or more than at most. */
  | "amount-outside"
  /** It would be sent more than a year from now. */
  | "send-too-late";

const SENT_AT_MINUTE = 9 * 60;
const MOST_AHEAD_MS = 366 * DAY_MS;

/** Somebody buys a gift voucher online: an order without seats, whose provider is asked next. See `beginPayment`. */
export const buyVoucher = withInput(buyVoucherInput, act);

async function act(db: Database, input: Input): Promise<Result<{ paymentId: string }, BuyVoucherCode>> {
  const { orderId, theaterId, amountMinor, currency, contact, gift, buyer, provider, method, now } = input;
  // it takes money at once or not at all
  if (!findProvider(provider)) return fail("online-closed");
  const theater = await db
    .select({
      timeZone: theaters.timeZone,
      leastMinor: theaters.voucherLeastMinor,
      mostMinor: theaters.voucherMostMinor,
    })
    .from(theaters)
    .where(and(eq(theaters.id, theaterId), isNull(theaters.archivedAt)))
    .get();
  if (!theater) return fail("not-found");
  if (amountMinor < theater.leastMinor || amountMinor > theater.mostMinor) return fail("amount-outside");
  const sendAt = gift.sendDay === null ? null : atMinute(gift.sendDay, SENT_AT_MINUTE, theater.timeZone);
  if (sendAt !== null && sendAt > now + MOST_AHEAD_MS) return fail("send-too-late");
  const voucher = { id: orderId, theaterId, currency, valueMinor: amountMinor, now };
  const started = await startOrder(db, {
    ...{ orderId, theaterId, currency, seller: null, now },
    customer: { userId: buyer.userId, ...contact },
    lines: [{ kind: "voucher", amountMinor, label: input.label, refId: orderId }],
    parts: [{ tender: "card", provider, method, amountMinor }],
    besides: orderedSteps(db, { voucher, gift: { ...gift, sendAt, visitorId: buyer.visitorId } }),
  });
  if (!started.ok) {
    const { code } = started;
    // the others are of what is written above
    if (code === "online-closed" || code === "ordered-before" || code === "not-found") return fail(code);
    return fail("wrong-currency");
  }
  await write(db, [followBuyer(db, { voucherId: orderId, visitorId: buyer.visitorId })]);
  const payment = await db
    .select({ id: payments.id })
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(sql`rowid`)
    .get();
  return payment ? ok({ paymentId: payment.id }) : fail("not-found");
}
