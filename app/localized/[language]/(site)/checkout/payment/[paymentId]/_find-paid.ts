import type { Holder } from "@/lib/accounts/holder";
import { database } from "@/lib/database";
import { getPayment } from "@/lib/payments/get-payment";
import { getPurchase } from "@/lib/vouchers/get-purchase";
import { voucherPath } from "@/lib/vouchers/link";

/** A person's own payment, for seats or for a voucher, and where it led once it is booked, or other seats are offered; null where it is not theirs. */
export async function findPaid(own: { paymentId: string; holder: Holder }) {
  const payment = await getPayment(database(), own);
  if (payment) {
    const { linkToken, offerToken } = payment;
    const path = linkToken ? `/tickets/${linkToken}` : offerToken && `/checkout/offer/${offerToken}`;
    return { for: "seats", payment, path } as const;
  }
  const purchase = await getPurchase(database(), own);
  if (!purchase) return null;
  const path = purchase.state === "booked" ? voucherPath(purchase.voucherId) : null;
  return { for: "voucher", payment: purchase, path } as const;
}
