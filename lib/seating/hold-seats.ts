import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { screens, theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import { newId } from "@/lib/id";
import { type Failure, fail, ok } from "@/lib/result";
import { HOLD_TTL_MS, isHeldBy, isLive, liveHoldOf, MAX_SEATS_PER_HOLD, MAX_SEATS_PER_PERSON } from "./hold";
import { getHold, type Hold } from "./queries";

type Input = { showtimeId: number; seatIds: number[]; holder: Holder; now: number };

export type HoldSeatsCode =
  | "no-seats"
  | "duplicate-seats"
  | "unknown-showtime"
  | "showtime-cancelled"
  | "not-on-sale"
  | "sales-closed"
  | "unknown-seat"
  | "too-many-seats"
  | "too-many-holds"
  | "payment-in-progress";

export type HoldSeatsResult =
  | { ok: true; value: Hold }
  | Failure<HoldSeatsCode>
  /** `taken` are the ids of the asked seats that others have. */
  | (Failure<"seats-taken"> & { taken: number[] });

/**
 * Claims all the seats for the person, or none. Seats the person holds already stay as they are, with their expiry.
 * The seats are not looked at first: the claims' primary key says who won.
 */
export async function holdSeats(db: Database, input: Input): Promise<HoldSeatsResult> {
  const { showtimeId, seatIds, holder, now } = input;
  if (seatIds.length === 0) return fail("no-seats");
  if (new Set(seatIds).size < seatIds.length) return fail("duplicate-seats");
  if (seatIds.length > MAX_SEATS_PER_HOLD) return fail("too-many-seats");

  const asked = JSON.stringify(seatIds);
  const mine = liveHoldOf(holder, showtimeId, now);
  const written = await write(db, [
    assertThat("not-on-sale", isOnSale(showtimeId, now)),
    startHold(db, input, mine),
    db.run(sql`
      delete from seat_claims where showtime_id = ${showtimeId}
        and seat_id in (select value from json_each(${asked})) and not (${isLive(seatClaims.expiresAt, now)})`),
    db.run(sql`
      insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
      select ${showtimeId}, asked.value, hold.id, hold.expires_at
      from json_each(${asked}) as asked, (${mine}) as hold
      where not exists (select 1 from seat_claims as own
        where own.showtime_id = ${showtimeId} and own.seat_id = asked.value and own.hold_id = hold.id)`),
    assertThat(
      "too-many-seats",
      sql`(select count(*) from seat_claims where hold_id = (select id from (${mine}))) <= ${MAX_SEATS_PER_HOLD}`,
    ),
    assertThat("too-many-holds", sql`(${seatsHeldBy(holder, now)}) <= ${MAX_SEATS_PER_PERSON}`),
    assertThat("payment-in-progress", sql`not exists (${paymentOn(sql`(select id from (${mine}))`)})`),
  ]);

  if (written.ok) {
    const hold = await getHold(db, { showtimeId, holder, now });
    if (hold) return ok(hold);
    return fail("sales-closed");
  }
  switch (written.refusal) {
    case "unique:seat_claims":
      return { ...fail("seats-taken"), taken: await listTaken(db, input) };
    case "seat_of_another_layout":
      return fail("unknown-seat");
    case "not-on-sale":
      return fail(await whyNotOnSale(db, showtimeId));
    case "too-many-seats":
    case "too-many-holds":
    case "payment-in-progress":
      return fail(written.refusal);
    default:
      throw new Error(`unexpected refusal: ${written.refusal}`);
  }
}

/** Whether a showtime sells at that moment: on sale, and its theater's sales have not closed. */
export const isOnSale = (showtimeId: number, now: number): SQL => sql`exists (
  select 1 from ${showtimes} join ${screens} on ${screens.id} = ${showtimes.screenId}
    join ${theaters} on ${theaters.id} = ${screens.theaterId}
  where ${showtimes.id} = ${showtimeId} and ${showtimes.state} = 'on-sale'
    and ${showtimes.startsAt} - ${theaters.salesCloseMinutes} * 60000 > ${now})`;

/** A payment under way: until it is answered the seats of its hold stay as they are. */
export const paymentOn = (holdId: SQL): SQL =>
  sql`select 1 from ${payments} where ${payments.holdId} = ${holdId} and ${payments.state} in ('started', 'pending', 'captured')`;

const startHold = (db: Database, { showtimeId, holder, now }: Input, mine: SQL) =>
  db.run(sql`
    insert into holds (id, showtime_id, visitor_id, user_id, price_card_id, created_at, expires_at)
    select ${newId()}, id, ${holder.visitorId}, ${holder.userId}, price_card_id, ${now}, ${now + HOLD_TTL_MS}
    from showtimes where id = ${showtimeId} and not exists (${mine})`);

const seatsHeldBy = (holder: Holder, now: number): SQL => sql`
  select count(*) from ${holds} join ${seatClaims} on ${seatClaims.holdId} = ${holds.id}
  where ${isLive(holds.expiresAt, now)} and ${isHeldBy(holder)} and ${seatClaims.bookingId} is null`;

async function listTaken(db: Database, { showtimeId, seatIds, holder, now }: Input): Promise<number[]> {
  const hold = await getHold(db, { showtimeId, holder, now });
  const rows = await db
    .select({ seatId: seatClaims.seatId })
    .from(seatClaims)
    .where(
      and(
        eq(seatClaims.showtimeId, showtimeId),
        inArray(seatClaims.seatId, seatIds),
        isLive(seatClaims.expiresAt, now),
        hold ? ne(seatClaims.holdId, hold.id) : undefined,
      ),
    );
  return rows.map((row) => row.seatId);
}

async function whyNotOnSale(db: Database, showtimeId: number): Promise<HoldSeatsCode> {
  const showtime = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId)).get();
  if (!showtime) return "unknown-showtime";
  if (showtime.state === "cancelled") return "showtime-cancelled";
  return showtime.state === "draft" ? "not-on-sale" : "sales-closed";
}
