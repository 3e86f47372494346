import { type FixedKey, t } from "@/lib/i18n/t";
import type { BuyVoucherCode } from "@/lib/ordering/buy-voucher";
import { nameRule } from "@/lib/words/name-rule";

export type BuyField = "amount" | "giftName" | "message" | "giftEmail" | "sendDay" | "name" | "email";

export type BuyState = {
  typed?: Partial<Record<BuyField, string>>;
  errors?: Partial<Record<BuyField, string>>;
  refusal?: string;
  /** What the next try is called, where this one's name is taken. */
  nextOrderId?: string;
};

export const fieldWords = (): Record<BuyField, string> => ({
  amount: t("money.vouchers.invalid.amount"),
  giftName: t("money.vouchers.invalid.giftName"),
  message: t("money.vouchers.invalid.message"),
  giftEmail: t("money.vouchers.invalid.giftEmail"),
  sendDay: t("money.vouchers.invalid.sendDay"),
  name: nameRule(),
  email: t("money.vouchers.invalid.email"),
});

export const BUY_WORDS = {
  "wrong-currency": "money.vouchers.refused.wrongCurrency",
  "online-closed": "money.vouchers.refused.onlineClosed",
  "ordered-before": "money.vouchers.refused.orderedBefore",
  "not-found": "money.vouchers.refused.notFound",
  "mailbox-full": "money.vouchers.refused.mailboxFull",
  busy: "money.vouchers.refused.busy",
  "no-way": "money.vouchers.refused.noWay",
} satisfies Record<
  Exclude<BuyVoucherCode, "send-too-late" | "amount-outside"> | "mailbox-full" | "busy" | "no-way",
  FixedKey
>;
