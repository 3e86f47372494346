import { type SQL, sql } from "drizzle-orm";

type Theirs = (theaterId: SQL) => SQL;

/** What it is called, as a JSON object; then where that comes from. `asked` has kind, id, and the id as a number. */
type ObjectLabel = (theirs: Theirs) => SQL;

/** Something with a name of its own, in a table with the theater it belongs to. */
const own =
  (kind: string, table: string, name: string, theaterId: string, page: string | null): ObjectLabel =>
  (theirs) =>
    sql`
    json_object('name', ${sql.raw(name)}, 'href', ${page === null ? sql`null` : sql`${page} || asked.id`})
    from asked join ${sql.raw(table)} as it on it.id = asked.number
    where asked.kind = ${kind} and ${theirs(sql.raw(theaterId))}`;

/** What belongs to no theater and is known to everyone who runs one. */
const common =
  (kind: string, table: string, name: string, page: SQL): ObjectLabel =>
  () =>
    sql`json_object('name', ${sql.raw(name)}, 'href', ${page})
    from asked join ${sql.raw(table)} as it on it.id = asked.number where asked.kind = ${kind}`;

const showing = sql`join movies on movies.id = showtimes.movie_id
  join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id`;

const moment = sql`'at', showtimes.starts_at, 'timeZone', theaters.time_zone`;

// libSQL's parser knows no ORDER BY inside an aggregate
const labelsOf = (orderId: SQL) => sql`(
  select group_concat(label, ', ') from (select label from order_lines where order_id = ${orderId} order by position))`;

/** How each kind of thing is named, and by whom: the condition is the one of the page it leads to. */
export const OBJECT_LABELS = {
  movie: common("movie", "movies", "it.title", sql`'/admin/movies/' || asked.id`),
  genre: common("genre", "genres", "it.name", sql`'/admin/genres'`),
  theater: own("theater", "theaters", "it.name", "it.id", "/admin/theaters/"),
  screen: own("screen", "screens", "it.name", "it.theater_id", "/admin/screens/"),
  "price-card": own("price-card", "price_cards", "it.name", "it.theater_id", "/admin/prices/"),
  "promo-code": own("promo-code", "promo_codes", "it.code", "it.theater_id", "/admin/promo-codes/"),
  "ticket-type": own("ticket-type", "ticket_types", "it.name", "it.theater_id", null),
  layout: (theirs) => sql`
    json_object('name', screens.name, 'version', layouts.version)
    from asked join layouts on layouts.id = asked.number join screens on screens.id = layouts.screen_id
    where asked.kind = 'layout' and ${theirs(sql`screens.theater_id`)}`,
  // called as it is now; a seat is the same one through all versions of its room
  seat: (theirs) => sql`
    json_object('name', (select row_label || number from layouts
      join layout_seats on layout_id = layouts.id and seat_id = seats.id
      where layouts.screen_id = seats.screen_id order by version desc limit 1))
    from asked join seats on seats.id = asked.number join screens on screens.id = seats.screen_id
    where asked.kind = 'seat' and ${theirs(sql`screens.theater_id`)}`,
  showtime: (theirs) => sql`
    json_object('name', movies.title, ${moment}, 'href', '/admin/showtimes/' || asked.id)
    from asked join showtimes on showtimes.id = asked.number ${showing}
    where asked.kind = 'showtime' and ${theirs(sql`theaters.id`)}`,
  booking: (theirs) => sql`
    json_object('reference', reference, 'href', '/admin/bookings/' || asked.id)
    from asked join bookings on bookings.id = asked.id
    where asked.kind = 'booking' and ${theirs(sql`bookings.theater_id`)}`,
  shift: (theirs) => sql`
    json_object('name', users.name, 'at', shifts.opened_at, 'timeZone', theaters.time_zone,
      'href', '/admin/box-office/shifts/' || asked.id)
    from asked join shifts on shifts.id = asked.id join theaters on theaters.id = shifts.theater_id
    join users on users.id = shifts.user_id where asked.kind = 'shift' and ${theirs(sql`theaters.id`)}`,
  ticket: (theirs) => sql`
    json_object('name', row_label || seat_number, 'reference', reference, 'href', '/admin/bookings/' || bookings.id)
    from asked join tickets on tickets.id = asked.id join bookings on bookings.id = tickets.booking_id
    where asked.kind = 'ticket' and ${theirs(sql`bookings.theater_id`)}`,
  order: (theirs) => sql`
    json_object('name', ${labelsOf(sql`orders.id`)})
    from asked join orders on orders.id = asked.id where asked.kind = 'order' and ${theirs(sql`orders.theater_id`)}`,
  payment: (theirs) => sql`
    json_object('name', coalesce(movies.title, ${labelsOf(sql`payments.order_id`)}), ${moment},
      'href', '/admin/payments/' || asked.id)
    from asked join payments on payments.id = asked.id join theaters on theaters.id = payments.theater_id
    left join holds on holds.id = payments.hold_id left join showtimes on showtimes.id = holds.showtime_id
    left join movies on movies.id = showtimes.movie_id
    where asked.kind = 'payment' and ${theirs(sql`theaters.id`)}`,
  voucher: (theirs) => sql`
    json_object('name', '…' || code_end, 'href', '/admin/vouchers/' || asked.id)
    from asked join vouchers on vouchers.id = asked.id
    where asked.kind = 'voucher' and ${theirs(sql`vouchers.theater_id`)}`,
  reservation: (theirs) => sql`
    json_object('reference', reservations.reference, 'href', '/admin/box-office/reservations/' || asked.id)
    from asked join reservations on reservations.id = asked.id join orders on orders.id = reservations.order_id
    where asked.kind = 'reservation' and ${theirs(sql`orders.theater_id`)}`,
  review: (theirs) => sql`
    json_object('name', movies.title, 'href', '/admin/reviews?review=' || asked.id)
    from asked join reviews on reviews.id = asked.id join movies on movies.id = reviews.movie_id
    where asked.kind = 'review' and ${theirs(sql`reviews.theater_id`)}`,
  invitation: (theirs) => sql`
    json_object('name', email, 'href', '/admin/people/invitations')
    from asked join invitations on invitations.id = asked.id
    where asked.kind = 'invitation' and ${theirs(sql`invitations.theater_id`)}`,
  message: (theirs) => sql`
    json_object('href', '/admin/messages/' || asked.id, 'message',
      json_object('kind', messages.kind, 'payload', json(payload), 'language', language))
    from asked join messages on messages.id = asked.id
    where asked.kind = 'message' and ${theirs(sql`null`)}`,
  token: (theirs) => sql`
    json_object('name', it.name, 'href', '/admin/people/tokens')
    from asked join api_clients as it on it.id = asked.number
    where asked.kind = 'token' and ${theirs(sql`it.theater_id`)}`,
  webhook: (theirs) => sql`
    json_object('name', it.url, 'href', iif(it.removed_at is null, '/admin/people/webhooks/' || it.id, null))
    from asked join webhook_endpoints as it on it.id = asked.id
    where asked.kind = 'webhook' and ${theirs(sql`it.theater_id`)}`,
  // an admin sees everyone, an owner who works at their theaters
  user: (theirs) => sql`
    json_object('name', person.name, 'href', '/admin/people/' || asked.id)
    from asked join users as person on person.id = asked.number
    where asked.kind = 'user' and (${theirs(sql`null`)} or exists (select 1 from theater_staff as membership
      where membership.user_id = person.id and ${theirs(sql`membership.theater_id`)}))`,
} satisfies Record<string, ObjectLabel>;
