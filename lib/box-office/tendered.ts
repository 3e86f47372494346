import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { newId } from "@/lib/id";
import type { Tendered } from "@/lib/orders/order-steps";
import { maySpend, spendStep } from "@/lib/vouchers/spend-steps";
import type { VoucherUse } from "@/lib/vouchers/voucher";
import { type VoucherPart, voucherPart } from "@/lib/vouchers/voucher-part";
import type { CounterPayment } from "./counter-sale";
import type { TenderRefusal } from "./till-payment";

export type Handed = { payment: CounterPayment; voucher?: string; expectedVoucherMinor?: number };

type Use = Omit<VoucherUse, "voucherId">;

/** What is handed over at a till for a price. */
export type AtTill = {
  /** What a voucher pays of it. */
  spent: VoucherPart | null;
  /** The voucher's part first: what goes back goes back to the last payment first. */
  tendered: Tendered[];
  changeMinor: number;
};

/** What a voucher alone leaves to be handed over. */
const restOf = ({ expectedVoucherMinor = 0 }: Handed, totalMinor: number) =>
  totalMinor - expectedVoucherMinor;

/** How a price is paid at a till: all that is left on a voucher first, then the rest; or why it cannot be. */
export async function tendersOf(
  db: Database,
  handed: Handed,
  { totalMinor, ...use }: Use & { totalMinor: number },
): Promise<AtTill | TenderRefusal> {
  const { payment } = handed;
  const spent = await voucherPart(db, handed, { ...use, amountMinor: totalMinor });
  if (typeof spent === "string") return spent;
  const restMinor = totalMinor - (spent?.amountMinor ?? 0);
  const { kind } = payment;
  if (kind === "voucher" && (!spent || restMinor > 0)) return "too-little";
  if (kind === "cash" && payment.givenMinor < restMinor) return "too-little";
  return {
    spent,
    tendered: [
      ...(spent
        ? [
            {
              ...by("voucher"),
              id: spent.paymentId,
              state: "captured" as const,
              amountMinor: spent.amountMinor,
            },
          ]
        : []),
      ...(spent && restMinor === 0
        ? []
        : [{ ...by(kind), id: newId(), state: "booked" as const, amountMinor: restMinor }]),
    ],
    changeMinor: kind === "cash" ? payment.givenMinor - restMinor : 0,
  };
}

const by = (kind: CounterPayment["kind"]) => ({ tender: kind, provider: null, method: kind });

/** That a voucher may still pay its part. */
export const mayTender = ({ spent }: AtTill, use: Use) => (spent ? maySpend({ ...spent, ...use }) : []);

/** Takes a voucher's part off it, after the payments: only then it is as good as cash. */
export const voucherSteps = (db: Database, { spent }: AtTill, use: Use) =>
  spent
    ? [
        spendStep(db, { ...spent, ...use }),
        db
          .update(payments)
          .set({ state: "booked", updatedAt: use.now })
          .where(eq(payments.id, spent.paymentId)),
      ]
    : [];

/** The rule below the condition of `mayTender`. */
export const TENDER_CONSTRAINTS = { voucher_balance: "voucher-changed" } as const;

/** What the log keeps of a voucher that paid. */
export const voucherDetails = ({ spent }: AtTill) =>
  spent ? { voucherId: spent.voucherId, voucherMinor: spent.amountMinor } : {};

/** Whether a sale was paid so: asked again it is the same, and nothing is handed over twice. */
export function isPaidSo(
  paid: readonly Pick<Tendered, "tender" | "amountMinor">[],
  handed: Handed,
  totalMinor: number,
): boolean {
  const { payment, expectedVoucherMinor = 0 } = handed;
  const restMinor = restOf(handed, totalMinor);
  const wanted = [
    ...(expectedVoucherMinor > 0 ? [`voucher ${expectedVoucherMinor}`] : []),
    ...(expectedVoucherMinor > 0 && restMinor === 0 ? [] : [`${payment.kind} ${restMinor}`]),
  ];
  return paid.map(({ tender, amountMinor }) => `${tender} ${amountMinor}`).join() === wanted.join();
}

/** The change of such a sale. */
export const changeOf = (handed: Handed, totalMinor: number): number =>
  handed.payment.kind === "cash" ? handed.payment.givenMinor - restOf(handed, totalMinor) : 0;
