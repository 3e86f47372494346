import { eq, lt, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { countRows, hasRow } from "@/db/conditions";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { assertThat, write } from "@/db/write";
import type { ApiClient } from "@/lib/accounts/api-client";
import type { Holder } from "@/lib/accounts/holder";
import { canSell } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { checkSeats, type SeatingBreach } from "@/lib/claims/check-seats";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { isHeldBy, isLive } from "@/lib/claims/hold";
import { MAX_DECLINED_PAYMENTS_PER_HOLD } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import { emailAddress } from "@/lib/input/email-address";
import { amountMinor, publicId } from "@/lib/input/ids";
import { personName } from "@/lib/input/person-name";
import { asSent, line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { feeLines } from "@/lib/orders/fee-lines";
import { orderSteps, type Tendered, ticketLines } from "@/lib/orders/order-steps";
import { getPaymentOfHold } from "@/lib/payments/get-payment-of-hold";
import { standsFor } from "@/lib/payments/stands-for";
import { seatChoice } from "@/lib/pricing/seat-choice";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { isStillToCome, soldAt } from "@/lib/scheduling/showtime-details";
import type { BreachCode } from "@/lib/seating/breach";
import { maySpend, spendStep } from "@/lib/vouchers/spend-steps";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";
import { voucherPart } from "@/lib/vouchers/voucher-part";
import { type PriceHoldCode, priceHold } from "./price-hold";
import { takesBy } from "./takes-by";

export const startPaymentInput = z.object({
  holdId: publicId,
  contact: z.object({ name: personName, email: emailAddress }),
  /** A ticket type for every seat of the hold. */
  choices: listOf(seatChoice, 100),
  /** A promotion code, as it was typed. */
  code: line(60).exactOptional(),
  /** A voucher's code, as it was typed: it pays as much as is left on it. */
  voucher: line(60).exactOptional(),
  /** What the customer was shown: a payment of anything else is refused. */
  expectedTotalMinor: amountMinor,
  /** How much of that the voucher was said to pay. */
  expectedVoucherMinor: amountMinor.exactOptional(),
  expectedCurrency: asSent(3),
});

type Input = z.output<typeof startPaymentInput> & {
  holder: Holder;
  /** Null where nobody takes money: then only what costs nothing is booked. */
  provider: string | null;
  /** One of the provider's. */
  method: string;
  /** The program that books for the customer. */
  client?: ApiClient | null;
  now: number;
};

export type StartPaymentCode =
  | PriceHoldCode
  | "showtime-gone"
  | "price-changed"
  | "online-closed"
  /** The hold has had all the tries there are. */
  | "declined-too-often"
  | VoucherRefusal
  /** Less is left on the voucher, or more, than the customer was shown. */
  | "voucher-changed"
  | BreachCode;

export type SeatingRefused = Failure<BreachCode> & SeatingBreach;

/** Nobody is asked for nothing: such a payment is as good as captured. */
const NOTHING_TO_PAY = { tender: "none", provider: null, method: "none", state: "captured" } as const;

/** Taken at once: it is in hand as soon as it is off the voucher. */
const BY_VOUCHER = { tender: "voucher", provider: null, method: "voucher", state: "captured" } as const;

const CONSTRAINTS = {
  "unique:payments": "paid-already",
  // the rule below the condition
  voucher_balance: "voucher-changed",
} as const;

/**
 * Writes the order and its payment down before the provider is asked: see `beginPayment`. A hold has one payment under way: a double click, a repeated
 * request and a second tab are answered with that one.
 */
export const startPayment = withInput(startPaymentInput, act);

async function act(
  db: Database,
  input: Input,
): Promise<Result<{ paymentId: string }, Exclude<StartPaymentCode, BreachCode>> | SeatingRefused> {
  const { holdId, holder, client = null, now } = input;
  const [underWay, hold] = await Promise.all([
    getPaymentOfHold(db, { holdId, holder }),
    getHoldById(db, { holdId, holder, now }),
  ]);
  if (underWay) return ok({ paymentId: underWay });
  if (!hold) return fail("hold-expired");
  const { choices, code = "", contact } = input;
  const isStranger = holder.userId === null && client === null;
  const person = { email: contact.email, userId: holder.userId, isStranger };
  const [priced, breach] = await Promise.all([
    priceHold(db, hold, { choices, code, ...person, now }),
    checkSeats(db, { showtimeId: hold.showtimeId, holder, now }),
  ]);
  if (!priced.ok) {
    // the code's last use may be this hold's own, begun in another tab since
    const begun = await getPaymentOfHold(db, { holdId, holder });
    return begun ? ok({ paymentId: begun }) : priced;
  }
  const { items, theaterId, currency, amountMinor, promoCodeId, discountMinor, conditions } = priced.value;
  if (amountMinor !== input.expectedTotalMinor || currency !== input.expectedCurrency)
    return fail("price-changed");
  const spent = await voucherPart(db, input, { theaterId, currency, amountMinor, now });
  if (typeof spent === "string") return fail(spent);
  const { provider, method } = input;
  const restMinor = amountMinor - (spent?.amountMinor ?? 0);
  const way =
    restMinor === 0 ? NOTHING_TO_PAY : provider !== null && { tender: "card" as const, provider, method };
  if (!way) return fail("online-closed");

  if (breach) return { ok: false, ...breach };

  // the voucher's part first: what goes back goes back to the last payment first
  const tendered: Tendered[] = [
    ...(spent ? [{ id: spent.paymentId, ...BY_VOUCHER, amountMinor: spent.amountMinor }] : []),
    ...(spent && restMinor === 0 ? [] : [{ id: newId(), ...way, amountMinor: restMinor }]),
  ];
  const paymentId = tendered.at(-1)?.id ?? "";
  const seatIds = JSON.stringify(items.map((item) => item.seatId));
  const lines = [...ticketLines(hold.showtimeId, items), ...feeLines(priced.value.fee)];
  const written = await write(db, CONSTRAINTS, [
    assertThat(
      "hold-expired",
      hasRow(holds, eq(holds.id, holdId), isLive(holds.expiresAt, now), isHeldBy(holder)),
    ),
    ...(client ? [assertThat("hold-expired", canSell(client, sql`${theaterId}`))] : []),
    assertThat("showtime-gone", isStillToCome(hold.showtimeId, now)),
    assertThat(
      "seats-changed",
      sql`(select count(*) from seat_claims where hold_id = ${holdId}) = ${items.length} and not exists (
        select 1 from seat_claims where hold_id = ${holdId} and seat_id not in (select value from json_each(${seatIds})))`,
    ),
    assertThat(
      "price-changed",
      sql`${currency} = (select currency from price_cards join holds on holds.price_card_id = price_cards.id where holds.id = ${holdId})`,
    ),
    ...(way.provider === null ? [] : [assertThat("online-closed", takesBy(theaterId, way.provider))]),
    assertThat("paid-already", not(hasRow(payments, standsFor(holdId)))),
    assertThat(
      "declined-too-often",
      lt(
        countRows(payments, eq(payments.holdId, holdId), eq(payments.state, "declined")),
        MAX_DECLINED_PAYMENTS_PER_HOLD,
      ),
    ),
    ...conditions,
    ...(spent ? maySpend({ ...spent, theaterId, currency, now }) : []),
    ...orderSteps(db, {
      ...{ id: newId(), theaterId, currency, channel: "online", userId: holder.userId, ...contact, holdId },
      ...{ promoCodeId, discountMinor, totalMinor: amountMinor, lines },
      tendered,
      ...{ at: soldAt(hold.showtimeId, now), now },
    }),
    ...(spent ? [spendStep(db, { ...spent, theaterId, currency, now })] : []),
    audit(
      db,
      {
        by: client ?? holder,
        theaterId,
        action: "payment.started",
        objectId: paymentId,
        details: {
          ...{ amountMinor, currency, ...(promoCodeId === null ? {} : { promoCodeId, discountMinor }) },
          ...(spent && { voucherId: spent.voucherId, voucherMinor: spent.amountMinor }),
        },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ paymentId });
  if (written.code !== "paid-already") return written;
  const rival = await getPaymentOfHold(db, { holdId, holder });
  return rival ? ok({ paymentId: rival }) : fail("hold-expired");
}
