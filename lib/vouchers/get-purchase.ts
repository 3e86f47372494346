import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { voucherGifts } from "@/db/schema/vouchers";
import type { Holder } from "@/lib/accounts/holder";

export type Purchase = NonNullable<Awaited<ReturnType<typeof getPurchase>>>;

/** The payment of a voucher, to the browser that it is bought with; `voucherId` whether it is paid or not. */
export async function getPurchase(
  db: Database,
  { paymentId, holder }: { paymentId: string; holder: Holder },
) {
  const row = await db
    .select({
      id: payments.id,
      state: payments.state,
      amountMinor: payments.amountMinor,
      currency: orders.currency,
      cameInMinor: payments.cameInMinor,
      cameInCurrency: payments.cameInCurrency,
      provider: payments.provider,
      providerRef: payments.providerRef,
      nextStep: payments.nextStep,
      theaterName: theaters.name,
      theaterSlug: theaters.slug,
      voucherId: voucherGifts.voucherId,
      giftEmail: voucherGifts.email,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(theaters, eq(theaters.id, payments.theaterId))
    // a voucher that is bought online is called as its order is
    .innerJoin(voucherGifts, eq(voucherGifts.voucherId, payments.orderId))
    .where(and(eq(payments.id, paymentId), eq(voucherGifts.visitorId, holder.visitorId)))
    .get();
  return row ?? null;
}
