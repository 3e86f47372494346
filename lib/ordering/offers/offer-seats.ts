import { and, eq, gt, isNull, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { seatClaims } from "@/db/schema/claims";
import { ENDED, holds } from "@/db/schema/holds";
import { orders } from "@/db/schema/orders";
import { seatOfferSeats, seatOffers } from "@/db/schema/seat-offers";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { audit } from "@/lib/audit";
import { getSeating } from "@/lib/claims/get-seating";
import { CLAIM_CONSTRAINTS, isInHand, isLive } from "@/lib/claims/hold";
import { MINUTE_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { coverOf, isCovered, listCaptured } from "@/lib/orders/covered";
import { listLines } from "@/lib/orders/list-lines";
import { post } from "@/lib/outbox";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { keepsUse } from "@/lib/pricing/promo-conditions";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { isStillToCome } from "@/lib/scheduling/showtime-details";
import { findAsGood } from "@/lib/seating/as-good-seats";
import { isUnmoved } from "../is-unmoved";
import { offerStands } from "./standing";

/** Whoever comes to the showtime needs that long. */
const ENDS_BEFORE_START_MS = 10 * MINUTE_MS;
/** Less is no time to decide in. */
const AT_LEAST_MS = MINUTE_MS;
/** Somebody else may take the seats that were found. */
const TRIES = 3;

/** What is free is free to whoever paid. */
const NOBODY = { visitorId: "", userId: null };

export type OfferSeatsCode =
  /** The order's money is not there, or not any more. */
  | "not-captured"
  /** Nothing can be offered: no such seats, no time left, or the seats were given up or reserved by whose they were. */
  | "seats-lost"
  | "showtime-gone"
  | "showtime-moved"
  | "code-used-up"
  /** Something was offered already. */
  | "offered";

type Order = { orderId: string; now: number };

/**
 * Who paid after the hold had ended, and lost the seats to others, is offered as good or better ones: they are claimed
 * for them and the offer is written down with its message, in one batch. Nothing is asked where the same seats are free
 * again: that offer is accepted at once.
 */
export async function offerSeats(db: Database, order: Order): Promise<Result<null, OfferSeatsCode>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const offered = await offerOnce(db, order);
    if (offered.ok) return ok(null);
    const { code } = offered;
    if (code !== "seats-taken") return fail(code);
  }
  return fail("seats-lost");
}

async function offerOnce(
  db: Database,
  { orderId, now }: Order,
): Promise<Result<null, OfferSeatsCode | "seats-taken">> {
  const [row, captured, lines] = await Promise.all([
    db
      .select({ order: orders, hold: holds, offerMinutes: theaters.offerMinutes })
      .from(orders)
      .innerJoin(holds, eq(holds.id, orders.holdId))
      .innerJoin(theaters, eq(theaters.id, orders.theaterId))
      .where(eq(orders.id, orderId))
      .get(),
    listCaptured(db, orderId),
    listLines(db, orderId),
  ]);
  const cover = row && coverOf(captured, row.order.totalMinor);
  if (!row || !cover) return fail("not-captured");
  const { showtimeId, id: holdId, visitorId, priceCardId, expiresAt } = row.hold;
  // what was given up, reserved, booked or is held still is not made up for
  if (expiresAt === ENDED || row.offerMinutes === 0) return fail("seats-lost");
  const [showtime, seating, prices] = await Promise.all([
    getShowtimeDetails(db, showtimeId),
    getSeating(db, { showtimeId, holder: NOBODY, now }),
    listHoldPrices(db, holdId),
  ]);
  if (!showtime || !seating) return fail("showtime-gone");
  const until = Math.min(now + row.offerMinutes * MINUTE_MS, showtime.startsAt - ENDS_BEFORE_START_MS);
  const paid = lines.flatMap(({ id, seatId, ticketTypeId }) =>
    seatId === null || ticketTypeId === null ? [] : [{ id, seatId, ticketTypeId }],
  );
  const chosen = findAsGood({ ...seating, lines: paid, prices });
  if (!chosen || until < now + AT_LEAST_MS) return fail("seats-lost");

  const offer = { id: newId(), orderId, showtimeId, linkToken: newId(), until, createdAt: now };
  const { id: offerId, linkToken } = offer;
  const userId = row.order.userId ?? row.hold.userId;
  const { email, language, currency, totalMinor: amountMinor } = row.order;
  const isSame = paid.every(({ id, seatId }) => chosen.get(id)?.id === seatId);
  const seatIds = JSON.stringify([...chosen.values()].map(({ id }) => id));
  const named = (some: typeof seating.room.seats) =>
    some
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map(({ row: rowLabel, number: seatNumber }) => ({ rowLabel, seatNumber }));
  const before = seating.room.seats.filter(({ id }) => paid.some(({ seatId }) => seatId === id));
  return write(db, { ...CLAIM_CONSTRAINTS, seat_of_another_layout: "seats-taken" }, [
    assertThat("offered", not(hasRow(seatOffers, eq(seatOffers.orderId, orderId)))),
    ...isCovered(orderId, cover),
    assertThat("showtime-gone", isStillToCome(showtimeId, now)),
    assertThat("showtime-moved", isUnmoved(showtimeId, orderId)),
    assertThat("code-used-up", keepsUse(orderId, now)),
    assertThat(
      "seats-lost",
      hasRow(
        holds,
        eq(holds.id, holdId),
        gt(holds.expiresAt, ENDED),
        not(isLive(holds.expiresAt, now)),
        isInHand,
      ),
    ),
    // one of several tries to pay for it has what there is to offer
    assertThat(
      "seats-lost",
      sql`not exists (select 1 from seat_offers join orders on orders.id = seat_offers.order_id
        where orders.hold_id = ${holdId} and ${offerStands(now)})`,
    ),
    db.insert(holds).values({
      ...{ id: offerId, showtimeId, visitorId, userId, priceCardId },
      ...{ offeredAt: now, createdAt: now, expiresAt: until },
    }),
    db.delete(seatClaims).where(and(eq(seatClaims.holdId, holdId), isNull(seatClaims.bookingId))),
    db.run(sql`
      delete from seat_claims where showtime_id = ${showtimeId}
        and seat_id in (select value from json_each(${seatIds})) and not (${isLive(seatClaims.expiresAt, now)})`),
    db.run(sql`
      insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
      select ${showtimeId}, value, ${offerId}, ${until} from json_each(${seatIds})`),
    db.insert(seatOffers).values(offer),
    db
      .insert(seatOfferSeats)
      .values([...chosen].map(([orderLineId, { id: seatId }]) => ({ offerId, orderLineId, seatId }))),
    ...(isSame || !email
      ? []
      : [
          post(
            db,
            {
              kind: "seats-offered",
              ...{ to: email, language, notAfter: until },
              payload: {
                ...{ showtime, before: named(before), seats: named([...chosen.values()]) },
                ...{ until, linkToken, currency, amountMinor },
              },
            },
            now,
          ),
        ]),
    audit(
      db,
      {
        ...{
          by: { userId },
          theaterId: row.order.theaterId,
          action: "order.seats-offered",
          objectId: orderId,
        },
        details: { seatIds: [...chosen.values()].map(({ id }) => id), endsAt: until },
      },
      now,
    ),
  ]).then((written) => (written.ok ? ok(null) : written));
}
