import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines, orders } from "@/db/schema/orders";
import { payments } from "@/db/schema/payments";
import { theaters } from "@/db/schema/venues";
import { voucherEntries, voucherGifts, vouchers } from "@/db/schema/vouchers";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { balanceOf, voidedOf, voucherState } from "./voucher";

export type StaffsVoucher = NonNullable<Awaited<ReturnType<typeof getVoucherForStaff>>>;
export type VoucherEntry = StaffsVoucher["entries"][number];

type Query = { staff: Pick<StaffMember, "userId" | "isAdmin">; voucherId: string; now: number };

/** All there is to know of a voucher, what happened to it newest first; null where it is not theirs. */
export async function getVoucherForStaff(db: Database, { staff, voucherId, now }: Query) {
  const [row, entries] = await Promise.all([
    db
      .select({
        voucher: vouchers,
        balanceMinor: balanceOf(sql`${vouchers.id}`),
        theaterName: theaters.name,
        timeZone: theaters.timeZone,
        buyer: { name: orders.name, email: orders.email },
        gift: {
          name: voucherGifts.name,
          email: voucherGifts.email,
          sendAt: voucherGifts.sendAt,
          postedAt: voucherGifts.postedAt,
        },
        orderId: orders.id,
        voidedMinor: voidedOf(sql`${vouchers.id}`),
        /** Whether it was paid at a till, where it is handed back. */
        isPaidAtTill: sql<boolean>`exists (select 1 from payments where payments.order_id = ${orders.id}
          and payments.state = 'booked' and payments.tender in ('cash', 'terminal'))`.mapWith(Boolean),
        /** What it was bought with. */
        paymentId: sql<
          string | null
        >`(select id from payments where payments.order_id = ${orders.id} limit 1)`,
      })
      .from(vouchers)
      .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
      .innerJoin(orderLines, eq(orderLines.id, vouchers.orderLineId))
      .innerJoin(orders, eq(orders.id, orderLines.orderId))
      .leftJoin(voucherGifts, eq(voucherGifts.voucherId, vouchers.id))
      .where(
        and(eq(vouchers.id, voucherId), isNotNull(vouchers.issuedAt), canManage(staff, vouchers.theaterId)),
      )
      .get(),
    db
      .select({
        entry: voucherEntries,
        who: sql<string | null>`(select name from users where users.id = ${voucherEntries.userId})`,
        /** Of what was paid with it; a refund's is that of the payment. */
        booking: sql<
          string | null
        >`(select bookings.id from bookings where bookings.order_id = ${payments.orderId})`,
      })
      .from(voucherEntries)
      .leftJoin(
        payments,
        sql`${payments.id} = coalesce(${voucherEntries.paymentId},
          (select refunds.payment_id from refunds where refunds.id = ${voucherEntries.refundId}))`,
      )
      .where(eq(voucherEntries.voucherId, voucherId))
      .orderBy(desc(voucherEntries.id)),
  ]);
  if (!row) return null;
  const { voucher, ...rest } = row;
  const shown = entries.map(({ entry, who, booking }) => ({ ...entry, who, bookingId: booking }));
  return { ...voucher, ...rest, entries: shown, state: voucherState(voucher, now) };
}
