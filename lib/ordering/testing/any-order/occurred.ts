import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** What histories must come to by themselves to be worth anything, and how one sees that it happened. */
const OCCURRENCES: [what: string, where: string][] = [
  ["a hold that was extended", "holds where expires_at > created_at + 600000 and reserved_at is null"],
  ["a payment that was declined", "payments where state = 'declined'"],
  [
    "one that was declined and captured after all",
    `payments p where state in ('booked', 'refunded') and exists (
      select 1 from payment_events where payment_id = p.id and kind = 'declined')`,
  ],
  [
    "an event that came before what it follows",
    `payment_events late join payment_events early on early.payment_id = late.payment_id
      and early.rowid < late.rowid where early.kind = 'captured' and late.kind = 'pending'`,
  ],
  [
    "one that was paid after its hold had ended, and booked",
    `payments p join orders o on o.id = p.order_id join bookings b on b.order_id = o.id
      join audit_entries a on a.action = 'payment.started' and a.object_id = p.id where p.method = 'late' and p.state = 'booked'`,
  ],
  ["one whose seats had gone", "refunds where reason = 'seats-lost'"],
  ["other seats that were offered and taken", "seat_offers where accepted_at is not null"],
  ["other seats that were offered and refused", "seat_offers where refused_at is not null"],
  [
    "other seats that were offered in vain",
    "seat_offers join payments on payments.order_id = seat_offers.order_id where accepted_at is null and refused_at is null and payments.state = 'refunded'",
  ],
  [
    "a fee that was refunded",
    "refund_lines join order_lines on order_lines.id = order_line_id where kind = 'fee'",
  ],
  ["one of a showtime that had been cancelled", "refunds where reason = 'showtime-cancelled'"],
  ["a sale for cash", "payments where tender = 'cash' and state = 'booked'"],
  [
    "a voucher beside a card",
    `payments p where tender = 'voucher' and state = 'booked' and exists (
      select 1 from payments where order_id = p.order_id and tender = 'card' and state = 'booked')`,
  ],
  [
    "a voucher that paid all",
    "payments p join orders o on o.id = order_id where tender = 'voucher' and state = 'booked' and amount_minor = total_minor",
  ],
  ["a voucher that was refunded to", "voucher_entries where kind = 'refund'"],
  ["a voucher that was refunded", "voucher_entries where kind = 'void'"],
  ["a reservation that was paid", "reservations r join bookings b on b.order_id = r.order_id"],
  ["a reservation that was given up", "reservations where ended_as = 'by-customer'"],
  [
    "a reservation that lapsed",
    "reservations r where ended_at is null and not exists (select 1 from bookings where order_id = r.order_id)",
  ],
  ["a refund that was refused at first", "refunds where attempt > 1 and state = 'succeeded'"],
  ["a ticket of which a part went back", "tickets where cancelled_at is not null and retained_minor > 0"],
  ["goodwill", "tickets where goodwill_minor > 0"],
  ["a ticket that changed hands", "ticket_transfers where accepted_at is not null"],
  ["an offer that was taken back", "ticket_transfers where taken_back_at is not null"],
  ["a dispute", "payment_reversals where state = 'taken'"],
];

/** Of these: all, and those that a database tells of. */
export const allOccurrences = OCCURRENCES.map(([what]) => what);

export async function occurrencesIn(db: Database): Promise<string[]> {
  const found: string[] = [];
  for (const [what, where] of OCCURRENCES) {
    const [[count] = [0]] = await db.values<[number]>(sql.raw(`select exists (select 1 from ${where})`));
    if (count) found.push(what);
  }
  return found;
}
