/**
 * The tables of totals as the queries they stand for, column for column: what a test holds them against, and what
 * fills them where rows are written in bulk without the triggers.
 */
export const TRUE_TOTALS = {
  showtime_totals: `
    select showtime_id, currency, sum(bookings), sum(counter_bookings), sum(holds_paying), sum(tickets), sum(tickets_minor),
      sum(cancelled_tickets), sum(cancelled_minor), sum(goodwill_minor), sum(admitted), sum(paid_minor), sum(refunded_minor)
    from (
      select b.showtime_id, o.currency, 1 as bookings, o.channel = 'counter' as counter_bookings, 0 as holds_paying,
        0 as tickets, 0 as tickets_minor, 0 as cancelled_tickets, 0 as cancelled_minor, 0 as goodwill_minor, 0 as admitted,
        (select coalesce(sum(l.amount_minor), 0) from order_lines l where l.order_id = o.id and l.kind = 'ticket') as paid_minor,
        0 as refunded_minor
      from bookings b join orders o on o.id = b.order_id
      union all
      select h.showtime_id, min(o.currency), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
      from payments p join orders o on o.id = p.order_id join holds h on h.id = p.hold_id group by p.hold_id
      union all
      select t.showtime_id, o.currency, 0, 0, 0, 1, t.paid_minor, t.cancelled_at is not null,
        iif(t.cancelled_at is null, 0, t.paid_minor - t.retained_minor), iif(t.cancelled_at is null, t.goodwill_minor, 0),
        t.cancelled_at is null and t.admitted_at is not null, 0, 0
      from tickets t join bookings b on b.id = t.booking_id join orders o on o.id = b.order_id
      union all
      select b.showtime_id, o.currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, rl.amount_minor
      from refund_lines rl join order_lines l on l.id = rl.order_line_id join refunds r on r.id = rl.refund_id
        join bookings b on b.id = r.booking_id join orders o on o.id = r.order_id
      where l.kind = 'ticket'
    ) group by showtime_id, currency`,
  showtime_ticket_totals: `
    select t.showtime_id, o.currency, t.ticket_type, t.seat_type, count(*), sum(t.paid_minor), count(t.cancelled_at),
      sum(iif(t.cancelled_at is null, 0, t.paid_minor - t.retained_minor)), sum(iif(t.cancelled_at is null, t.goodwill_minor, 0))
    from tickets t join bookings b on b.id = t.booking_id join orders o on o.id = b.order_id
    group by t.showtime_id, o.currency, t.ticket_type, t.seat_type`,
  ledger_totals: `
    select theater_id, at - at % 900000, currency, kind, tender, provider, method, reason, state, count(*), sum(amount_minor)
    from (
      select p.theater_id, p.captured_at as at, coalesce(p.came_in_currency, o.currency) as currency, 'payment' as kind, p.tender, coalesce(p.provider, '') as provider,
        p.method, '' as reason, p.state, coalesce(p.came_in_minor, p.amount_minor) as amount_minor
      from payments p join orders o on o.id = p.order_id
      where p.captured_at is not null and p.state in ('captured', 'booked', 'refunded')
      union all
      select p.theater_id, r.created_at, coalesce(p.came_in_currency, o.currency), 'refund', p.tender, coalesce(p.provider, ''), p.method, r.reason, r.state,
        r.amount_minor
      from refunds r join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
    ) group by theater_id, at - at % 900000, currency, kind, tender, provider, method, reason, state`,
  tax_totals: `
    select theater_id, at - at % 900000, currency, series, kind, tax_basis_points, sum(gross), sum(tax)
    from (
      select v.theater_id, v.issued_at as at, o.currency, v.series, l.kind, l.tax_basis_points, l.amount_minor as gross, l.tax_minor as tax
      from receipts v join orders o on o.id = v.order_id join order_lines l on l.order_id = o.id where v.refund_id is null
      union all
      select v.theater_id, v.issued_at, o.currency, v.series, l.kind, l.tax_basis_points, b.amount_minor, b.tax_minor
      from receipts v join orders o on o.id = v.order_id join refund_lines b on b.refund_id = v.refund_id
        join order_lines l on l.id = b.order_line_id
    ) group by theater_id, at - at % 900000, currency, series, kind, tax_basis_points`,
  theater_totals: `
    select theater_id, currency, sum(booked), sum(unbooked), sum(refunds), sum(tickets), sum(tickets_back), sum(besides), sum(besides_back)
    from (
      select p.theater_id, coalesce(p.came_in_currency, o.currency) as currency,
        iif(p.state = 'booked', p.amount_minor, 0) as booked,
        iif(p.state = 'refunded', coalesce(p.came_in_minor, p.amount_minor), 0) as unbooked,
        0 as refunds, 0 as tickets, 0 as tickets_back, 0 as besides, 0 as besides_back
      from payments p join orders o on o.id = p.order_id where p.state in ('booked', 'refunded')
      union all
      select p.theater_id, coalesce(p.came_in_currency, o.currency), 0, 0, r.amount_minor, 0, 0, 0, 0
      from refunds r join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
      union all
      select o.theater_id, o.currency, 0, 0, 0, l.amount_minor, 0, 0, 0
      from bookings b join orders o on o.id = b.order_id join order_lines l on l.order_id = o.id where l.kind = 'ticket'
      union all
      select o.theater_id, o.currency, 0, 0, 0, 0, rl.amount_minor, 0, 0
      from refund_lines rl join order_lines l on l.id = rl.order_line_id join refunds r on r.id = rl.refund_id
        join orders o on o.id = r.order_id
      where l.kind = 'ticket' and r.booking_id is not null
      union all
      select o.theater_id, o.currency, 0, 0, 0, 0, 0, l.amount_minor, 0
      from order_lines l join orders o on o.id = l.order_id
      where l.kind <> 'ticket' and exists (select 1 from payments where order_id = o.id and state = 'booked')
      union all
      select o.theater_id, o.currency, 0, 0, 0, 0, 0, 0, rl.amount_minor
      from refund_lines rl join order_lines l on l.id = rl.order_line_id join refunds r on r.id = rl.refund_id
        join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
      where l.kind <> 'ticket' and p.state = 'booked'
    ) group by theater_id, currency`,
} as const;
