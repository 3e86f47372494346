import type { Invariant } from "./invariant";

const CAME_IN = "coalesce(p.came_in_minor, p.amount_minor)";
const WENT_BACK = "(select coalesce(sum(r.amount_minor), 0) from refunds r where r.payment_id = p.id)";

export const MONEY_INVARIANTS: readonly Invariant[] = [
  {
    name: "money-has-become-something",
    broken: "Money came in, and is neither in hand nor booked nor refunded",
    query: `select id from payments where captured_at is not null and state not in ('captured', 'booked', 'refunded', 'in-doubt')`,
  },
  {
    name: "money-came-in",
    broken: "A payment counts as money in hand, and nobody knows since when",
    query: `select id from payments where captured_at is null and state in ('captured', 'booked', 'refunded')`,
  },
  {
    name: "refunds-within-payment",
    broken: "More of a payment is refunded than came in",
    query: `select p.id from payments p where ${WENT_BACK} > ${CAME_IN}`,
  },
  {
    name: "unbooked-money-goes-back-whole",
    broken: "Money that bought nothing does not go back whole",
    query: `select p.id from payments p where p.state = 'refunded' and ${WENT_BACK} <> ${CAME_IN}`,
  },
  {
    name: "order-is-paid-exactly",
    broken: "An order is fulfilled by another sum than its total",
    query: `select o.id from orders o join payments p on p.order_id = o.id and p.state = 'booked'
      group by o.id having sum(p.amount_minor) <> o.total_minor`,
  },
  {
    name: "booking-is-paid",
    broken: "A booking stands whose order nobody has paid",
    query: `select b.id from bookings b where not exists (select 1 from payments p where p.order_id = b.order_id and p.state = 'booked')`,
  },
  {
    name: "lines-make-the-total",
    broken: "The lines of an order are not its total",
    query: `select o.id from orders o join order_lines l on l.order_id = o.id group by o.id having sum(l.amount_minor) <> o.total_minor`,
  },
  {
    name: "refund-lines-make-the-refund",
    broken: "The lines of a refund are not its amount",
    query: `select r.id from refunds r join refund_lines l on l.refund_id = r.id group by r.id having sum(l.amount_minor) <> r.amount_minor`,
  },
  {
    name: "refunds-within-line",
    broken: "More is refunded of a line than was paid for it, or more tax than is in it",
    query: `select l.id from order_lines l join refund_lines b on b.order_line_id = l.id join refunds r on r.id = b.refund_id
      join payments p on p.id = r.payment_id and p.state = 'booked'
      group by l.id having sum(b.amount_minor) > l.amount_minor or sum(b.tax_minor) > l.tax_minor`,
  },
  {
    name: "cancelled-ticket-is-accounted-for",
    broken: "What was kept and refunded of a cancelled ticket is not what was paid for it",
    query: `select t.id from tickets t where t.cancelled_at is not null and t.paid_minor <> t.retained_minor
      + (select coalesce(sum(b.amount_minor), 0) from refund_lines b where b.order_line_id = t.order_line_id)`,
  },
  {
    name: "voucher-within-its-value",
    broken: "There is less than nothing on a voucher, or more than was paid for it",
    query: `select v.id from vouchers v join voucher_entries e on e.voucher_id = v.id
      group by v.id having sum(e.amount_minor) not between 0 and v.value_minor`,
  },
  {
    name: "voucher-is-issued-by-an-order",
    broken: "A voucher is worth another sum than the line that it was bought as",
    query: `select v.id from vouchers v left join order_lines l on l.id = v.order_line_id
      where v.issued_at is not null and (l.amount_minor is not v.value_minor
        or v.value_minor is not (select sum(amount_minor) from voucher_entries where voucher_id = v.id and kind = 'issue'))`,
  },
  {
    name: "voucher-pays-what-it-loses",
    broken: "What a voucher paid or got back is not what its entries say",
    query: `select p.id from payments p where p.tender = 'voucher' and p.state in ('captured', 'booked', 'refunded') and (
      -p.amount_minor is not (select amount_minor from voucher_entries where payment_id = p.id)
      or (select coalesce(sum(amount_minor), 0) from refunds where payment_id = p.id and state = 'succeeded')
        > (select coalesce(sum(e.amount_minor), 0) from voucher_entries e join refunds r on r.id = e.refund_id
          where r.payment_id = p.id and e.kind = 'refund'))`,
  },
  {
    name: "receipts-without-gap",
    broken: "A number is missing among a theater's receipts or credit notes",
    query: `select theater_id || ' ' || series || ' ' || year from receipts group by theater_id, series, year
      having max(number) <> count(*) or min(number) <> 1`,
  },
  {
    name: "paid-order-has-its-receipt",
    broken: "An order is paid and has no receipt",
    query: `select o.id from orders o where o.total_minor > 0
      and exists (select 1 from payments p where p.order_id = o.id and p.state = 'booked')
      and not exists (select 1 from receipts v where v.order_id = o.id and v.refund_id is null)`,
  },
  {
    name: "refund-has-its-credit-note",
    broken: "Money of a paid order goes back without a credit note",
    query: `select r.id from refunds r join payments p on p.id = r.payment_id and p.state = 'booked'
      where not exists (select 1 from receipts v where v.refund_id = r.id)`,
  },
  {
    name: "drawer-adds-up",
    broken: "What should have been in a closed drawer is not its float and its entries",
    query: `select s.id from shifts s where s.closed_at is not null and s.expected_minor
      <> s.float_minor + (select coalesce(sum(e.amount_minor), 0) from shift_entries e where e.shift_id = s.id)`,
  },
];
