import { NEVER } from "../schema/claims";
import type { Invariant } from "./invariant";

export const SEAT_INVARIANTS: readonly Invariant[] = [
  {
    name: "seat-sold-once",
    broken: "A seat of a showtime is sold twice",
    query: `select showtime_id || '/' || seat_id from tickets where cancelled_at is null
      group by showtime_id, seat_id having count(*) > 1`,
  },
  {
    name: "ticket-has-its-seat",
    broken: "A ticket stands whose seat is not claimed for its booking",
    query: `select t.id from tickets t join showtimes st on st.id = t.showtime_id and st.state <> 'cancelled'
      left join seat_claims c on c.showtime_id = t.showtime_id and c.seat_id = t.seat_id and c.booking_id = t.booking_id
      where t.cancelled_at is null and c.seat_id is null`,
  },
  {
    name: "sold-seat-has-its-ticket",
    broken: "A seat is sold and no ticket of its booking is for it",
    query: `select c.showtime_id || '/' || c.seat_id from seat_claims c
      left join tickets t on t.booking_id = c.booking_id and t.showtime_id = c.showtime_id and t.seat_id = c.seat_id and t.cancelled_at is null
      where c.booking_id is not null and t.id is null`,
  },
  {
    name: "sold-seat-never-expires",
    broken: "A seat is sold and its claim expires, or it is not sold and never expires",
    query: `select showtime_id || '/' || seat_id from seat_claims where (booking_id is null) <> (expires_at < ${NEVER})`,
  },
  {
    name: "sold-seat-is-of-its-screen",
    broken: "A seat is sold that its showtime's layout does not have",
    query: `select c.showtime_id || '/' || c.seat_id from seat_claims c join showtimes st on st.id = c.showtime_id and st.state <> 'cancelled'
      left join layout_seats s on s.layout_id = st.layout_id and s.seat_id = c.seat_id
      where c.booking_id is not null and s.seat_id is null`,
  },
  {
    name: "claim-ends-with-its-hold",
    broken: "A seat is held for longer than its hold lasts, or for another showtime than that is of",
    query: `select c.showtime_id || '/' || c.seat_id from seat_claims c join holds h on h.id = c.hold_id
      where c.booking_id is null and (c.expires_at > h.expires_at or c.showtime_id <> h.showtime_id)`,
  },
  {
    name: "booking-is-of-its-order",
    broken: "A booking has another theater or channel than its order, or seats of another showtime",
    query: `select b.id from bookings b join orders o on o.id = b.order_id
      where b.theater_id is not o.theater_id or b.channel is not o.channel
      union select b.id from tickets t join bookings b on b.id = t.booking_id where t.showtime_id <> b.showtime_id`,
  },
  {
    name: "cancelled-booking-has-no-ticket",
    broken: "A booking is cancelled and a ticket of it is not",
    query: `select distinct b.id from bookings b join tickets t on t.booking_id = b.id
      where b.cancelled_at is not null and t.cancelled_at is null`,
  },
  {
    name: "reserved-seats-are-held",
    broken: "A reservation's hold is not reserved, or is of another showtime",
    query: `select r.id from reservations r join holds h on h.id = r.hold_id
      where h.reserved_at is null or h.showtime_id <> r.showtime_id`,
  },
  {
    name: "scan-is-of-its-showtime",
    broken: "A ticket was let in at the door of a showtime that it is not for",
    query: `select s.id from scans s join tickets t on t.id = s.ticket_id
      where s.outcome = 'admitted' and s.showtime_id <> t.showtime_id
      union all select id from scans where outcome = 'admitted' and ticket_id is null`,
  },
  {
    name: "undone-scan-is-of-its-ticket",
    broken: "A scan is undone that never was, or twice",
    query: `select u.id from scans u left join scans s on s.id = u.takes_back and s.ticket_id is u.ticket_id
      where u.outcome = 'undone' and s.id is null
      union select takes_back from scans where outcome = 'undone' group by takes_back having count(*) > 1`,
  },
];
