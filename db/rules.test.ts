import { type SQL, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "./client";
import { auditEntries } from "./schema/audit";
import { seatClaims } from "./schema/claims";
import { holds } from "./schema/holds";
import { payments } from "./schema/payments";
import { layoutSeats, layouts } from "./schema/venues";
import { makeCinema, makeShowtime, type TestCinema } from "./testing/cinema";
import { engines, openTestDatabase } from "./testing/test-database";
import { write } from "./write";

/** `narrower` is a layout without the seat that is claimed. */
type Scene = {
  here: TestCinema;
  there: TestCinema;
  later: number;
  calledOff: number;
  narrower: number;
  payment: string;
};
type Rule = [rule: string, trigger: string, refusal: string, offence: (scene: Scene) => SQL];

const STARTS_AT = Date.UTC(2026, 10, 22, 18);
const DAY_MS = 24 * 3_600_000;
const showtime = sql`insert into showtimes (movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language)`;

const RULES: Rule[] = [
  [
    "a showtime is not moved onto another",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here, later }) => sql`update showtimes set starts_at = ${here.startsAt + 1} where id = ${later}`,
  ],
  [
    "a showtime that was called off does not come back over another",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ calledOff }) => sql`update showtimes set state = 'draft' where id = ${calledOff}`,
  ],
  [
    "a showtime does not grow into the next one",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here }) =>
      sql`update showtimes set occupied_until = ${here.startsAt + DAY_MS + 1} where id = ${here.showtimeId}`,
  ],
  [
    "a showtime is not moved to a screen where another plays",
    "showtimes_overlap_update",
    "showtime_overlap",
    ({ here, there }) => sql`update showtimes set screen_id = ${here.screenId}, layout_id = ${here.layoutId},
      price_card_id = ${here.priceCardId} where id = ${there.showtimeId}`,
  ],
  [
    "a showtime is priced by its own theater",
    "showtimes_belong_insert",
    "showtime_foreign_parts",
    ({ here, there }) =>
      sql`${showtime} values (${here.movieId}, ${here.screenId}, ${here.layoutId}, ${there.priceCardId}, 1, 2, 3, 'English')`,
  ],
  [
    "a showtime keeps to a layout of its screen",
    "showtimes_belong_update",
    "showtime_foreign_parts",
    ({ there, later }) => sql`update showtimes set layout_id = ${there.layoutId} where id = ${later}`,
  ],
  [
    "a showtime moves to another layout only with its claimed seats",
    "showtimes_keep_claimed_seats",
    "claimed_seat_missing",
    ({ here, narrower }) => sql`update showtimes set layout_id = ${narrower} where id = ${here.showtimeId}`,
  ],
  [
    "a layout has seats of its own screen",
    "layout_seats_belong",
    "seat_of_another_screen",
    ({ here, there }) =>
      sql`insert into layout_seats (layout_id, seat_id, ordinal, row_label, number, x, y, type)
        values (${here.layoutId}, ${there.seatIds[0]}, 99, 'Z', '1', 0, 0, 'standard')`,
  ],
  [
    "a seat stays in its screen",
    "seats_keep_their_screen",
    "seat_of_another_screen",
    ({ here, there }) => sql`update seats set screen_id = ${there.screenId} where id = ${here.seatIds[0]}`,
  ],
  [
    "a claim is for a seat of the showtime's layout",
    "seat_claims_belong",
    "seat_of_another_layout",
    ({ here, there, payment }) =>
      sql`insert into seat_claims (showtime_id, seat_id, hold_id, expires_at)
        values (${here.showtimeId}, ${there.seatIds[0]}, ${payment}, 9)`,
  ],
  [
    "a price card keeps its currency",
    "price_cards_keep_their_currency",
    "price_is_final",
    ({ here }) => sql`update price_cards set currency = 'EUR' where id = ${here.priceCardId}`,
  ],
  [
    "a hold keeps its price card",
    "holds_keep_their_card",
    "price_is_final",
    ({ payment, there }) => sql`update holds set price_card_id = ${there.priceCardId} where id = ${payment}`,
  ],
  [
    "a payment is in the currency of its hold's card",
    "payments_in_their_cards_currency",
    "wrong_currency",
    ({
      payment,
    }) => sql`insert into payments (id, hold_id, provider, method, state, currency, amount_minor, items, name, email, created_at, updated_at)
      select 'other-' || id, hold_id, provider, method, 'declined', 'EUR', amount_minor, items, name, email, created_at, updated_at
      from payments where id = ${payment}`,
  ],
  [
    "a booking is in the currency of its payment",
    "bookings_in_their_payments_currency",
    "wrong_currency",
    ({
      payment,
      here,
    }) => sql`insert into bookings (id, reference, link_token, showtime_id, payment_id, name, email, currency, total_minor, created_at)
      values (${payment}, ${payment}, ${payment}, ${here.showtimeId}, ${payment}, '', '', 'EUR', 100, 1)`,
  ],
  [
    "what was sold at the counter was sold by somebody",
    "bookings_sold_by_insert",
    "sold_by_nobody",
    ({
      payment,
      here,
    }) => sql`insert into bookings (id, reference, link_token, showtime_id, payment_id, channel, name, email, currency, total_minor, created_at)
      values (${payment}, ${payment}, ${payment}, ${here.showtimeId}, ${payment}, 'counter', '', '', 'GBP', 100, 1)`,
  ],
  [
    "a price is not changed",
    "prices_are_final",
    "price_is_final",
    ({ here }) => sql`update prices set amount_minor = 1 where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a price is not deleted",
    "prices_are_kept",
    "price_is_final",
    ({ here }) => sql`delete from prices where price_card_id = ${here.priceCardId}`,
  ],
  [
    "a payment does not become a booking before the money is there",
    "payments_walk_forward",
    "payment_state_order",
    ({ payment }) => sql`update payments set state = 'booked' where id = ${payment}`,
  ],
  [
    "a payment's sum stands",
    "payments_sum_stands",
    "payment_sum_stands",
    ({ payment }) => sql`update payments set amount_minor = 1 where id = ${payment}`,
  ],
  [
    "no more is refunded than was paid",
    "refunds_within_payment",
    "refund_exceeds_payment",
    ({ payment }) => sql`insert into refunds (id, payment_id, amount_minor, reason, created_at)
      values (${payment}, ${payment}, 101, 'cancelled', 1)`,
  ],
  [
    "an audit entry is not changed",
    "audit_entries_are_final",
    "audit_is_append_only",
    ({ payment }) => sql`update audit_entries set action = 'other' where object_id = ${payment}`,
  ],
  [
    "an audit entry is not deleted",
    "audit_entries_are_kept",
    "audit_is_append_only",
    ({ payment }) => sql`delete from audit_entries where object_id = ${payment}`,
  ],
];

/** At the time of one that takes place. */
async function callOffOneBefore(db: Database, { showtimeId }: TestCinema): Promise<number> {
  const [row] = await db.values<[number]>(sql`
    insert into showtimes (movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language, state)
    select movie_id, screen_id, layout_id, price_card_id, starts_at, ends_at, occupied_until, language, 'cancelled'
    from showtimes where id = ${showtimeId} returning id`);
  return row?.[0] ?? 0;
}

async function setScene(db: Database): Promise<Scene> {
  const here = await makeCinema(db, { startsAt: STARTS_AT });
  const there = await makeCinema(db, { startsAt: STARTS_AT });
  const later = await makeShowtime(db, { ...here, startsAt: STARTS_AT + DAY_MS });
  const calledOff = await callOffOneBefore(db, here);
  const id = crypto.randomUUID();
  const { showtimeId, priceCardId } = here;
  const at = { createdAt: 1, updatedAt: 1 };
  const sum = { currency: "GBP", amountMinor: 100, items: [], name: "Ada", email: "ada@example.org" };
  await db.insert(holds).values({ id, showtimeId, visitorId: "v", priceCardId, createdAt: 1, expiresAt: 9 });
  await db.insert(payments).values({ id, holdId: id, provider: "test", method: "succeed", ...sum, ...at });
  await db
    .insert(auditEntries)
    .values({ at: 1, action: "payment.started", objectType: "payment", objectId: id, details: {} });
  await db
    .insert(seatClaims)
    .values({ showtimeId, seatId: here.seatIds[0] as number, holdId: id, expiresAt: 9 });
  const narrower = await makeLayout(db, here, here.seatIds.slice(1));
  return { here, there, later, calledOff, narrower, payment: id };
}

async function makeLayout(db: Database, { screenId }: TestCinema, seatIds: number[]): Promise<number> {
  const [layout] = await db.insert(layouts).values({ screenId, version: 2, createdAt: 0 }).returning();
  const layoutId = layout?.id ?? 0;
  const place = { layoutId, rowLabel: "A", y: 0, type: "standard" as const };
  await db
    .insert(layoutSeats)
    .values(seatIds.map((seatId, i) => ({ ...place, seatId, ordinal: i, number: `${i}`, x: i })));
  return layoutId;
}

describe.each(engines)("the database on %s", (_, open) => {
  it.each(RULES)("sees to it that %s", async (_rule, _trigger, refusal, offence) => {
    const db = open();
    const scene = await setScene(db);
    await expect(write(db, [db.run(offence(scene))])).rejects.toMatchObject({ code: refusal });
    db.engine.close();
  });
});

describe("a showtime with claimed seats", () => {
  it("moves to a layout that has them, and to any once the others are remapped in the same batch", async () => {
    const db = openTestDatabase();
    const { here, narrower } = await setScene(db);
    const move = db.run(sql`update showtimes set layout_id = ${narrower} where id = ${here.showtimeId}`);
    const remap = db.run(
      sql`update seat_claims set seat_id = ${here.seatIds[1]} where showtime_id = ${here.showtimeId}`,
    );
    expect(await write(db, [remap, move])).toMatchObject({ ok: true });
    const back = db.run(sql`update showtimes set layout_id = ${here.layoutId} where id = ${here.showtimeId}`);
    expect(await write(db, [back])).toMatchObject({ ok: true });
  });
});

it.each(RULES)(
  "without its trigger nothing sees to it that %s (twin)",
  async (_rule, trigger, _, offence) => {
    const db = openTestDatabase();
    const scene = await setScene(db);
    await db.run(sql.raw(`drop trigger ${trigger}`));
    expect(await write(db, [db.run(offence(scene))])).toMatchObject({ ok: true });
    db.engine.close();
  },
);
