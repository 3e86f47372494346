import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { countRows } from "@/db/conditions";
import { bookings, tickets } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { showtimes } from "@/db/schema/scheduling";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { areTheHolders, listHolders, type TicketHolder, tellHolders } from "@/lib/bookings/transfers/holders";
import { endHolds, isLive, removeEmptyHolds } from "@/lib/claims/hold";
import { withInput } from "@/lib/input/with-input";
import type { Message } from "@/lib/message";
import { notBefore } from "@/lib/not-before";
import { postAll } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { getDetailsElsewhere } from "@/lib/scheduling/get-details-elsewhere";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { showtimeChange } from "@/lib/scheduling/showtime-input";
import { tellWatchers } from "@/lib/watching/tell-watchers";
import { matchSeats, type SeatMatch } from "./match-seats";
import { type ChangeCode, type ChangeInput, isTheirsAndFresh, planChange } from "./plan-change";
import { areTheStanding, keepReserved, listStanding, type Standing } from "./reserved-seats";
import type { Refused } from "./schedule-showtime";

export type ChangeSoldCode = ChangeCode | "stale" | "sold-meanwhile" | "seats-missing";

type Changed = { revision: number; told: number };
type NoTwins = { ok: false; code: "seats-missing"; clash: null; timeZone: string; missing: string[] };

/**
 * Changes a showtime that people have seats for. They keep them, on another screen the ones of the same row, number and
 * type, are told of the change, and may from now on cancel free of charge until the start. Seats that someone holds or
 * is paying for just then are let go, and their money goes back: it was meant for something else. All in one batch:
 * `sold-meanwhile` when somebody booked or cancelled while it was prepared.
 */
export const changeSoldShowtime = withInput(showtimeChange, act);

async function act(
  db: Database,
  input: ChangeInput,
): Promise<Result<Changed, never> | Refused<Exclude<ChangeSoldCode, "seats-missing">> | NoTwins> {
  const { showtimeId, revision, staff, now } = input;
  const planned = await planChange(db, input);
  if (!planned.ok) return planned;
  const { showtime, theaterId, timeZone, before, after } = planned.value;
  if (Object.keys(after).length === 0) return ok({ revision, told: 0 });
  const isElsewhere = after.layoutId !== undefined;
  const match = isElsewhere
    ? await matchSeats(db, {
        ...{ showtimeId, fromLayout: showtime.layoutId, toLayout: after.layoutId as number, now },
      })
    : null;
  if (match && match.missing.length > 0)
    return { ...fail("seats-missing"), clash: null, timeZone, missing: match.missing };

  const booked = await listBooked(db, showtimeId);
  const holders = await listHolders(db, ticketIdsOf(booked));
  const changed = { ...showtime, ...after };
  const reserved = await listStanding(db, { showtimeId, before: showtime, after: changed, now });
  const payload = await bothWays(db, showtime, changed);
  const messages = [...tellBooked(booked, holders, payload), ...tellReserved(reserved, payload)];
  const written = await write(db, { showtime_overlap: "overlap" }, [
    ...isTheirsAndFresh(staff, theaterId, showtimeId, revision),
    assertThat("sold-meanwhile", areTheBooked(showtimeId, booked)),
    assertThat("sold-meanwhile", areTheHolders(ticketIdsOf(booked), holders)),
    assertThat("sold-meanwhile", areTheStanding(showtimeId, reserved, now)),
    ...letHoldsGo(db, showtimeId, now),
    ...keepReserved(db, reserved),
    ...(match ? moveSeats(db, showtimeId, match) : []),
    db
      .update(showtimes)
      .set({ ...after, movedAt: notBefore(now, latestSale(showtimeId)), revision: revision + 1 })
      .where(eq(showtimes.id, showtimeId)),
    ...("movieId" in after ? tellWatchers(db, sql`(${showtimeId})`, now) : []),
    ...(messages.length > 0 ? [postAll(db, messages, now)] : []),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "showtime.moved",
        objectId: showtimeId,
        details: { before, after, told: messages.length },
      },
      now,
    ),
  ]);
  if (written.ok) return ok({ revision: revision + 1, told: messages.length });
  const again = written.code === "overlap" ? await planChange(db, input) : null;
  return again && !again.ok ? again : { ...written, clash: null, timeZone };
}

type Booked = Awaited<ReturnType<typeof listBooked>>;

const ticketIdsOf = (booked: Booked) => booked.map(({ ticket }) => ticket.id);

const listBooked = (db: Database, showtimeId: number) =>
  db
    .select({
      booking: { ...getTableColumns(bookings), email: orders.email, language: orders.language },
      ticket: tickets,
    })
    .from(bookings)
    .innerJoin(orders, eq(orders.id, bookings.orderId))
    .innerJoin(tickets, and(eq(tickets.bookingId, bookings.id), isNull(tickets.cancelledAt)))
    .where(and(eq(bookings.showtimeId, showtimeId), isNull(bookings.cancelledAt)))
    .orderBy(bookings.createdAt, bookings.id, tickets.seatId);

/** Condition: the tickets that stand are these, no more and no fewer. */
const areTheBooked = (showtimeId: number, booked: Booked) => sql`
  (select count(*) from tickets where showtime_id = ${showtimeId} and cancelled_at is null) = ${booked.length}
  and not exists (select 1 from tickets where showtime_id = ${showtimeId} and cancelled_at is null
    and id not in (select value from json_each(${JSON.stringify(booked.map(({ ticket }) => ticket.id))})))`;

/** What customers hold without having bought or reserved it is free again; what the house keeps is not. */
const letHoldsGo = (db: Database, showtimeId: number, now: number) => {
  const gone = sql`showtime_id = ${showtimeId} and house_reason is null and (
    reserved_at is null or not ${isLive(holds.expiresAt, now)})`;
  return [
    db.run(sql`delete from seat_claims where showtime_id = ${showtimeId} and booking_id is null
      and hold_id in (select id from holds where ${gone})`),
    removeEmptyHolds(db, gone),
    endHolds(db, sql`${gone} and reserved_at is null`),
  ];
};

/** What was begun before the change comes before it by its instants too: see `wasMovedSince` and `confirmBooking`. */
const latestSale = (showtimeId: number) => sql`(
  select max(max(orders.created_at), coalesce(max(bookings.created_at), 0)) from holds
  join orders on orders.hold_id = holds.id left join bookings on bookings.order_id = orders.id
  where holds.showtime_id = ${showtimeId})`;

function moveSeats(db: Database, showtimeId: number, { pairs }: SeatMatch) {
  // read once into a table of its own: asked of for each seat, a large screen would keep everyone waiting
  const twins = sql`(select value ->> 0 as was, value ->> 1 as becomes from json_each(${JSON.stringify(pairs)})
    limit -1) as twins`;
  return [
    assertThat(
      "sold-meanwhile",
      eq(countRows(seatClaims, eq(seatClaims.showtimeId, showtimeId)), pairs.length),
    ),
    db.run(sql`update seat_claims set seat_id = becomes from ${twins}
      where showtime_id = ${showtimeId} and seat_id = was`),
    db.run(sql`update tickets set seat_id = becomes from ${twins}
      where showtime_id = ${showtimeId} and cancelled_at is null and seat_id = was`),
    // what is reserved has no tickets yet: they will be printed from its order
    db.run(sql`update order_lines set seat_id = becomes from ${twins}
      where showtime_id = ${showtimeId} and seat_id = was and order_id in (
        select order_id from reservations join holds on holds.id = hold_id
        where reservations.showtime_id = ${showtimeId} and holds.expires_at > 0 and ended_at is null)`),
  ];
}

async function bothWays(
  db: Database,
  before: typeof showtimes.$inferSelect,
  after: typeof showtimes.$inferSelect,
) {
  const then = await getShowtimeDetails(db, before.id);
  if (!then) return null;
  const now = await getDetailsElsewhere(db, then, after);
  return { before: { ...then, ...before }, after: { ...now, ...after } };
}

/** One for each booking that left an address, and for each friend who did and has a ticket of one. */
function tellBooked(
  booked: Booked,
  holders: TicketHolder[],
  payload: Awaited<ReturnType<typeof bothWays>>,
): Message[] {
  if (!payload) return [];
  const toBuyers = [...Map.groupBy(booked, ({ booking }) => booking.id).values()].flatMap((rows) => {
    const booking = rows[0]?.booking;
    if (!booking?.email) return [];
    return [
      {
        kind: "showtime-moved" as const,
        ...{ to: booking.email, language: booking.language, bookingId: booking.id },
        payload: { ...booking, ...payload, seats: rows.map(({ ticket }) => ticket) },
      },
    ];
  });
  return [
    ...toBuyers,
    ...tellHolders(holders, (held) => ({ kind: "ticket-changed", payload: { ...held, ...payload } })),
  ];
}

const tellReserved = (reserved: Standing, payload: Awaited<ReturnType<typeof bothWays>>) =>
  payload
    ? reserved.map(({ email: to, language, ...reservation }) => ({
        ...{ kind: "reservation-moved" as const, to, language },
        payload: { ...reservation, ...payload },
      }))
    : [];
