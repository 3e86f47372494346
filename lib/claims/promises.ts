import { type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { assertThat } from "@/db/write";
import { isLive, paymentOn } from "./hold";

/** A claim that a change of layout must not touch: sold, held, or run out while its payment is under way. */
export const isFirm = (now: number): SQL =>
  sql`(${isLive(seatClaims.expiresAt, now)} or exists (${paymentOn(sql`${seatClaims.holdId}`)}))`;

/** Condition of a join: the ticket that stands for a claim. */
export const isTicketOfClaim = sql`(${tickets.showtimeId} = ${seatClaims.showtimeId}
  and ${tickets.seatId} = ${seatClaims.seatId} and ${tickets.cancelledAt} is null)`;

type Move = { /** A list of showtime ids, as SQL. */ chosen: SQL; layoutId: SQL; now: number };

/**
 * What customers were told of their seats stays true on the other layout. A sold seat goes on being called what its
 * ticket says, or another one sold later could read the same; a held one what it was called when it was chosen. A held
 * seat also keeps its type, since its price is promised. The house's own seats are promised to nobody.
 */
export function promisesKept({ chosen, layoutId, now }: Move) {
  const seatsOfCustomers = sql`seat_claims
    join showtimes on showtimes.id = seat_claims.showtime_id
    join holds on holds.id = seat_claims.hold_id and (seat_claims.booking_id is not null or holds.house_reason is null)
    join layout_seats before on before.layout_id = showtimes.layout_id and before.seat_id = seat_claims.seat_id
    join layout_seats after on after.layout_id = ${layoutId} and after.seat_id = seat_claims.seat_id
    left join tickets on ${isTicketOfClaim}
    where seat_claims.showtime_id in ${chosen} and ${isFirm(now)}`;
  return [
    assertThat(
      "seat-renamed",
      sql`not exists (select 1 from ${seatsOfCustomers}
        and (coalesce(tickets.row_label, before.row_label) <> after.row_label
          or coalesce(tickets.seat_number, before.number) <> after.number))`,
    ),
    assertThat(
      "held-seat-retyped",
      sql`not exists (select 1 from ${seatsOfCustomers}
        and seat_claims.booking_id is null and before.type <> after.type)`,
    ),
  ] as const;
}
