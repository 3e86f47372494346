import { type SQL, sql } from "drizzle-orm";
import { MINUTE_MS } from "@/lib/clock-units";
import { mailboxOf, mailboxSql } from "@/lib/input/mailbox";

const theaterOf = (showtimeId: number): SQL => sql`(
  select theaters.id from theaters join screens on screens.theater_id = theaters.id
    join showtimes on showtimes.screen_id = screens.id where showtimes.id = ${showtimeId})`;

/** Condition: the theater of a showtime has chosen that customers may pay at its box office. */
export const letsReserve = (showtimeId: number): SQL => sql`exists (
  select 1 from theaters where id = ${theaterOf(showtimeId)}
    and instr(',' || payment_providers || ',', ',counter,') > 0)`;

/** When what is reserved now of a showtime will lapse: its theater's cut-off before the start. */
export const cutOffOf = (showtimeId: number): SQL<number> => sql<number>`(
  select showtimes.starts_at - theaters.reservation_minutes * ${MINUTE_MS} from showtimes
    join screens on screens.id = showtimes.screen_id join theaters on theaters.id = screens.theater_id
  where showtimes.id = ${showtimeId})`;

type Whose = {
  showtimeId: number;
  /** Null of a guest, whose mailbox alone is counted by. */
  userId: number | null;
  email: string;
  now: number;
};

/** Condition, after the seats were reserved: one person has no more of them at the theater than it lets anyone have. */
export const withinReservedSeats = ({ showtimeId, userId, email, now }: Whose): SQL => sql`(
  select count(*) from reservations join holds on holds.id = reservations.hold_id and holds.expires_at > ${now}
    join orders on orders.id = reservations.order_id and orders.theater_id = ${theaterOf(showtimeId)}
    join seat_claims on seat_claims.hold_id = holds.id
  where reservations.until > ${now} and (orders.user_id = ${userId} or ${mailboxSql(sql`orders.email`)} = ${mailboxOf(email)}))
  <= (select reservation_seats from theaters where id = ${theaterOf(showtimeId)})`;

/** Condition: anybody who has reserved nothing yet may reserve so many. */
export const mayBeReserved = (showtimeId: number, seats: number): SQL =>
  sql`${seats} <= (select reservation_seats from theaters where id = ${theaterOf(showtimeId)})`;
