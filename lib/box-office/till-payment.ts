import { z } from "zod";
import { amountMinor } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

/** How money is taken at a till: all of it, or what a voucher leaves. */
export const tillPayment = [
  z.object({ kind: z.literal("cash"), givenMinor: amountMinor }),
  /** On a card terminal of the house, with what it printed. */
  z.object({ kind: z.literal("terminal"), receipt: line(60) }),
  /** A voucher leaves nothing to be paid. */
  z.object({ kind: z.literal("voucher") }),
] as const;

/** A voucher that pays first, by its code as it was typed, and how much of the price the seller was shown that it pays. */
export const tillVoucher = {
  voucher: line(60).exactOptional(),
  expectedVoucherMinor: amountMinor.exactOptional(),
};

/** Why a price was not paid at a till. */
export type TenderRefusal =
  | VoucherRefusal
  /** Less is left on the voucher, or more, than the seller was shown. */
  | "voucher-changed"
  | "too-little";
