import { sql } from "drizzle-orm";
import { orders } from "@/db/schema/orders";

/** How much of an order vouchers paid, where `orders` stands beside other tables. */
export const paidByVoucher = sql<number>`(select coalesce(sum(payments.amount_minor), 0) from payments
  where payments.order_id = ${orders.id} and payments.tender = 'voucher' and payments.state = 'booked')`;

const booked = sql`from payments where payments.order_id = ${orders.id} and payments.state = 'booked'`;

/**
 * What an order was paid with, in one word: its last payment's provider or, where there is none, its tender; `cash` when
 * any of it was, since cash goes back where it was taken. Where `orders` stands beside other tables.
 */
export const paidWith = sql<string>`coalesce(
  (select tender ${booked} and tender = 'cash'),
  (select coalesce(provider, tender) ${booked} order by created_at desc, payments.rowid desc limit 1), '')`;
