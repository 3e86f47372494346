import { type SQL, sql } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import type { BookedFee } from "./booked-fee";

/** What went back of a line since it was booked. */
export const wentBack = (lineId: SQL): SQL =>
  sql`(select coalesce(sum(back.amount_minor), 0) from refund_lines as back
    join refunds on refunds.id = back.refund_id where back.order_line_id = ${lineId} and refunds.booking_id is not null)`;

type Stored = Pick<BookedFee, "orderLineId" | "amountMinor" | "leftMinor"> & { terms: BookingFee | null };

/** One that no terms tell of is the booking's, and stays. */
const NO_TERMS = { per: "booking", amountMinor: 0, isRefundable: false } as const;

function readFee(stored: string): BookedFee {
  const { terms, ...fee }: Stored = JSON.parse(stored);
  const { per, amountMinor: eachMinor, isRefundable } = terms ?? NO_TERMS;
  return { ...fee, per, eachMinor: per === "ticket" ? eachMinor : fee.amountMinor, isRefundable };
}

/** What an order was charged for being booked, where `orders` stands beside other tables; null: nothing. */
export const bookedFee = sql<BookedFee | null>`(
  select json_object('orderLineId', line.id, 'amountMinor', line.amount_minor, 'terms', json(hold.booking_fee),
    'leftMinor', line.amount_minor - ${wentBack(sql`line.id`)})
  from order_lines as line left join holds as hold on hold.id = ${orders.holdId}
  where line.order_id = ${orders.id} and line.kind <> 'ticket' and line.kind = 'fee'
  order by line.position limit 1)`.mapWith(readFee);
