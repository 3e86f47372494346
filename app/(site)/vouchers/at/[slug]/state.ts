import type { BuyVoucherCode } from "@/lib/ordering/buy-voucher";
import { NAME_RULE } from "@/lib/words/name-rule";

export type BuyField = "amount" | "giftName" | "message" | "giftEmail" | "sendDay" | "name" | "email";

export type BuyState = {
  typed?: Partial<Record<BuyField, string>>;
  errors?: Partial<Record<BuyField, string>>;
  refusal?: string;
  /** What the next try is called, where this one's name is taken. */
  nextOrderId?: string;
};

export const FIELD_WORDS: Record<BuyField, string> = {
  amount: "Please write an amount within these bounds.",
  giftName: "Please write their name in up to 100 letters and without a web address, or leave it out.",
  message: "A message has up to 500 letters.",
  giftEmail: "Please give an address like ada@example.org, or none.",
  sendDay: "Please choose a day within a year from now.",
  name: NAME_RULE,
  email: "Please give an address like ada@example.org: the voucher goes there.",
};

export const BUY_WORDS: Record<
  Exclude<BuyVoucherCode, "send-too-late" | "amount-outside"> | "mailbox-full" | "busy" | "no-way",
  string
> = {
  "wrong-currency": "This theater does not sell vouchers in this currency. Please load the page again.",
  "online-closed": "This theater does not take payments this way. Nothing was charged.",
  "ordered-before": "This voucher was ordered before. Nothing more was charged; please try once more.",
  "not-found": "This theater does not sell vouchers any more. Nothing was charged.",
  "mailbox-full":
    "Much was bought for this e-mail address within the hour. Nothing was charged; sign in to buy more, or wait a little.",
  busy: "We cannot take this just now. Please try once more; you will not pay twice.",
  "no-way": "Something in the form could not be read. Please load the page again.",
};
