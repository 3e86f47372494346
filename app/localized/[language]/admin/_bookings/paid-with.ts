import { type FixedKey, t } from "@/lib/i18n/t";

const PAID_WITH: Record<string, FixedKey> = {
  test: "bookings.paidWith.test",
  voucher: "bookings.paidWith.voucher",
  cash: "bookings.paidWith.cash",
  terminal: "bookings.paidWith.terminal",
  counter: "bookings.paidWith.counter",
  complimentary: "bookings.paidWith.complimentary",
  none: "bookings.paidWith.none",
};

/** What something was paid with: a provider, or something else that pays. */
export function paidWithWords(way: string): string {
  if (way === "stripe") return "Stripe";
  const key = PAID_WITH[way];
  return key ? t(key) : way;
}
