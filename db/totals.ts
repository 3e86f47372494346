/**
 * The tables of totals as the queries they stand for, column for column: what a test holds them against, and what
 * fills them where rows are written in bulk without the triggers.
 */
export const TRUE_TOTALS = {
  showtime_totals: `
    select showtime_id, currency, sum(bookings), sum(counter_bookings), sum(holds_paying), sum(tickets), sum(tickets_minor),
      sum(cancelled_tickets), sum(cancelled_minor), sum(goodwill_minor), sum(admitted), sum(paid_minor), sum(refunded_minor)
    from (
      select b.showtime_id, b.currency, 1 as bookings, b.channel = 'counter' as counter_bookings, 0 as holds_paying,
        0 as tickets, 0 as tickets_minor, 0 as cancelled_tickets, 0 as cancelled_minor, 0 as goodwill_minor, 0 as admitted,
        p.amount_minor as paid_minor, 0 as refunded_minor
      from bookings b join payments p on p.id = b.payment_id
      union all
      select h.showtime_id, min(p.currency), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
      from payments p join holds h on h.id = p.hold_id group by p.hold_id
      union all
      select t.showtime_id, b.currency, 0, 0, 0, 1, t.amount_minor, t.cancelled_at is not null,
        iif(t.cancelled_at is null, 0, t.amount_minor), iif(t.cancelled_at is null, t.goodwill_minor, 0),
        t.cancelled_at is null and t.admitted_at is not null, 0, 0
      from tickets t join bookings b on b.id = t.booking_id
      union all
      select b.showtime_id, b.currency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, r.amount_minor
      from refunds r join bookings b on b.id = r.booking_id
    ) group by showtime_id, currency`,
  showtime_ticket_totals: `
    select t.showtime_id, b.currency, t.ticket_type, t.seat_type, count(*), sum(t.amount_minor), count(t.cancelled_at),
      sum(iif(t.cancelled_at is null, 0, t.amount_minor)), sum(iif(t.cancelled_at is null, t.goodwill_minor, 0))
    from tickets t join bookings b on b.id = t.booking_id
    group by t.showtime_id, b.currency, t.ticket_type, t.seat_type`,
  ledger_totals: `
    select s.theater_id, at - at % 900000, currency, kind, m.provider, method, reason, m.state, count(*), sum(amount_minor)
    from (
      select hold_id, captured_at as at, currency, 'payment' as kind, provider, method, '' as reason, state, amount_minor
      from payments where captured_at is not null and state in ('captured', 'booked', 'refunded')
      union all
      select p.hold_id, r.created_at, p.currency, 'refund', p.provider, p.method, r.reason, r.state, r.amount_minor
      from refunds r join payments p on p.id = r.payment_id
    ) m join holds h on h.id = m.hold_id join showtimes st on st.id = h.showtime_id join screens s on s.id = st.screen_id
    group by s.theater_id, at - at % 900000, currency, kind, m.provider, method, reason, m.state`,
} as const;
