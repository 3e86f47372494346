import { and, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { holds } from "@/db/schema/holds";
import { messages } from "@/db/schema/messages";
import { orders } from "@/db/schema/orders";
import { reservationRequests, reservations } from "@/db/schema/reservations";
import { theaters } from "@/db/schema/venues";
import { type Fixture, setScene } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { addPayment } from "@/db/testing/orders";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard, withoutStep } from "@/db/testing/without-guard";
import { RESERVATIONS_PER_ADDRESS, RESERVATIONS_PER_MAILBOX } from "@/lib/accounts/passwords/throttle";
import { getReservationByLink } from "@/lib/bookings/reservations/get-reservation-by-link";
import { addCustomer, letPayAtCounter, reserve } from "@/lib/bookings/testing/reserved-seats";
import { endHolds } from "@/lib/claims/hold";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { adoptHolds } from "@/lib/holding/adopt-holds";
import { extendHold } from "@/lib/holding/extend-hold";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { askToReserve } from "./ask-to-reserve";
import { confirmReservation } from "./confirm-reservation";
import { forgetRequests } from "./forget-requests";
import { getReservationRequest } from "./get-reservation-request";

const now = Date.UTC(2026, 10, 22, 12);
const startsAt = now + 6 * HOUR_MS;
const until = startsAt - 30 * MINUTE_MS;
const anyone = () => `${newId().toLowerCase()}@example.com`;

describe.each(engines)("a guest reserving seats on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let email: string;
  let visitorId: string;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await setScene(db, { startsAt: [startsAt, startsAt + 3 * HOUR_MS] });
    await letPayAtCounter(db, fixture);
    [email, visitorId] = [anyone(), newId()];
  });

  type Asked = {
    places?: number[];
    to?: string;
    by?: Database;
    address?: string | null;
    showtimeId?: number;
  };
  const hold = async ({ places = [0, 1], showtimeId = fixture.showtimeId }: Asked = {}) => {
    const seatIds = places.map((place) => fixture.seatIds[place] as number);
    const held = await holdSeats(db, { showtimeId, seatIds, holder: { visitorId, userId: null }, now });
    if (!held.ok) throw new Error(held.code);
    return held.value;
  };
  const ask = async (asked: Asked = {}) => {
    const { id: holdId, seatIds } = await hold(asked);
    const sent = await askToReserve(asked.by ?? db, {
      ...{ holdId, holder: { visitorId, userId: null }, now, address: asked.address ?? null },
      contact: { name: "Ada", email: asked.to ?? email },
      choices: seatIds.map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
      ...{ expectedTotalMinor: 1_250 * seatIds.length, expectedCurrency: "GBP" },
    });
    return { holdId, sent };
  };
  const lettersTo = (to: string) => db.select().from(messages).where(eq(messages.to, to)).orderBy(sql`rowid`);
  const tokenTo = async (to: string) =>
    (await lettersTo(to)).filter(({ kind }) => kind === "reservation-asked").at(-1)?.token ?? "";
  const confirm = (token: string, { by = db, at = now }: { by?: Database; at?: number } = {}) =>
    confirmReservation(by, { token, now: at });
  const reservationsOf = (holdId: string) => db.$count(reservations, eq(reservations.holdId, holdId));

  it("gets a link, and has nothing but a hold until it is pressed", async () => {
    const { holdId, sent } = await ask();
    expect(sent).toEqual({ ok: true, value: { sentTo: email } });
    expect(await lettersTo(email)).toMatchObject([
      {
        ...{ kind: "reservation-asked", notAfter: now + HOLD_TTL_MS },
        payload: { heldUntil: now + HOLD_TTL_MS, until, totalMinor: 2_500 },
      },
    ]);
    expect(await reservationsOf(holdId)).toBe(0);
    expect(await db.select().from(holds).where(eq(holds.id, holdId)).get()).toMatchObject({
      ...{ reservedAt: null, expiresAt: now + HOLD_TTL_MS },
    });
    const kept = JSON.stringify(
      await db.select().from(reservationRequests).where(eq(reservationRequests.holdId, holdId)),
    );
    expect(kept).not.toContain(await tokenTo(email));
  });

  it("has them reserved by it until the cut-off, and is told how to pay", async () => {
    const { holdId } = await ask();
    const made = await confirm(await tokenTo(email), { at: now + MINUTE_MS });
    if (!made.ok) throw new Error(made.code);
    expect(await getReservationByLink(db, { linkToken: made.value.linkToken, now })).toMatchObject({
      ...{ state: "standing", until, totalMinor: 2_500, seatsLeft: 2 },
    });
    expect(await db.select().from(orders).where(eq(orders.holdId, holdId)).get()).toMatchObject({
      ...{ userId: null, email, channel: "online" },
    });
    expect((await lettersTo(email)).map(({ kind }) => kind)).toEqual(["reservation-asked", "seats-reserved"]);
  });

  it("pressing twice, has one", async () => {
    const { holdId } = await ask();
    const token = await tokenTo(email);
    const [one, other] = await Promise.all([confirm(token), confirm(token)]);
    expect(one).toEqual(other);
    expect(await confirm(token)).toEqual(one);
    expect(await reservationsOf(holdId)).toBe(1);
    expect(await getReservationRequest(db, token)).toMatchObject(one.ok ? one.value : {});
  });

  it("pressing twice, has the first one's also where that came in the middle of the second", async () => {
    await ask();
    const token = await tokenTo(email);
    let first: ReturnType<typeof confirm> | undefined;
    // once it has looked for a reservation, and before it looks at the hold
    const by = databaseOver({
      ...db.engine,
      execute: async (statement) => {
        if (!/"reservation/.test(statement.sql)) {
          first ??= confirm(token);
          await first;
        }
        return db.engine.execute(statement);
      },
    });
    expect(await confirm(token, { by })).toEqual(await first);
    expect(await first).toMatchObject({ ok: true });
  });

  it("has nothing once the time of the seats is over; with more time they can be confirmed still", async () => {
    const { holdId } = await ask();
    const token = await tokenTo(email);
    const over = now + HOLD_TTL_MS;
    expect(await confirm(token, { at: over })).toMatchObject({ code: "hold-expired" });
    const holder = { visitorId, userId: null };
    await extendHold(db, { showtimeId: fixture.showtimeId, holder, now: over - MINUTE_MS });
    expect(await confirm(token, { at: over })).toMatchObject({ ok: true });
    expect(await reservationsOf(holdId)).toBe(1);
  });

  it("has nothing where the seats are others than asked for, are being paid for, or are an account's by now", async () => {
    const changed = await ask();
    await db
      .delete(seatClaims)
      .where(and(eq(seatClaims.holdId, changed.holdId), eq(seatClaims.seatId, fixture.seatIds[0] ?? 0)));
    expect((await confirm(await tokenTo(email))).ok).toBe(false);
    const second = [anyone(), newId()] as const;
    [email, visitorId] = second;
    const paying = await ask({ places: [4, 5] });
    await addPayment(db, { holdId: paying.holdId, state: "pending", amountMinor: 2_500 });
    expect(await confirm(await tokenTo(email))).toMatchObject({ code: "payment-in-progress" });
    [email, visitorId] = [anyone(), newId()];
    await ask({ places: [8, 9] });
    const { userId } = await addCustomer(db);
    await adoptHolds(db, { visitorId, userId, now });
    expect(await confirm(await tokenTo(email))).toMatchObject({ code: "hold-expired" });
  });

  it("has the newest link alone", async () => {
    await ask({ to: email });
    const [first, other] = [await tokenTo(email), anyone()];
    await ask({ to: other });
    expect(await confirm(first)).toMatchObject({ code: "link-spent" });
    expect(await confirm(await tokenTo(other))).toMatchObject({ ok: true });
    expect(await getReservationRequest(db, first)).toBeNull();
    expect(await confirm("no such link")).toMatchObject({ code: "link-spent" });
  });

  it("has no more seats than one person may, by mailbox, with an account or without (and its twin)", async () => {
    await letPayAtCounter(db, fixture, { reservationSeats: 3 });
    const [, later = 0] = fixture.showtimeIds;
    const customer = await addCustomer(db);
    const asked = { customer, seatIds: fixture.seatIds.slice(0, 2), showtimeId: later, now };
    expect(await reserve(db, fixture, asked)).toMatchObject({ ok: true });
    const to = customer.email.replace("@", "+guest@");
    await ask({ to });
    const token = await tokenTo(to);
    expect(await confirm(token)).toMatchObject({ code: "too-many-reserved" });
    expect(await confirm(token, { by: withoutGuard(db, "too-many-reserved") })).toMatchObject({ ok: true });
  });

  it("is told before the link of what nobody may reserve, and of nobody what they have reserved (and its twin)", async () => {
    await letPayAtCounter(db, fixture, { reservationSeats: 3 });
    const [, later = 0] = fixture.showtimeIds;
    const customer = await addCustomer(db);
    const asked = { customer, seatIds: fixture.seatIds.slice(0, 3), showtimeId: later, now };
    expect(await reserve(db, fixture, asked)).toMatchObject({ ok: true });
    const answers = [await ask({ to: customer.email }), await ask()];
    expect(answers.map(({ sent }) => sent.ok)).toEqual([true, true]);
    expect((await lettersTo(customer.email)).at(-1)).toMatchObject({ kind: "reservation-asked" });
    [email, visitorId] = [anyone(), newId()];
    const places = [4, 5, 6, 7];
    expect((await ask({ places })).sent).toMatchObject({ code: "too-many-reserved" });
    expect(await lettersTo(email)).toEqual([]);
    const by = withoutGuard(db, "too-many-reserved");
    expect((await ask({ places, by })).sent).toMatchObject({ ok: true });
  });

  it("floods nobody with links", async () => {
    const mailbox = newId().toLowerCase();
    const spelt = (nth: number) => `${mailbox}+${nth}@example.com`;
    for (let nth = 0; nth < RESERVATIONS_PER_MAILBOX.attempts; nth++)
      expect((await ask({ to: spelt(nth) })).sent).toMatchObject({ ok: true });
    expect((await ask({ to: spelt(99) })).sent).toMatchObject({ code: "too-many-links" });
    expect(await lettersTo(spelt(99))).toEqual([]);
    const address = newId();
    for (let nth = 0; nth < RESERVATIONS_PER_ADDRESS.attempts; nth++)
      expect((await ask({ to: anyone(), address })).sent).toMatchObject({ ok: true });
    expect((await ask({ to: anyone(), address })).sent).toMatchObject({ code: "too-many-links" });
  });

  it("is not asked to confirm what the theater does not let one reserve", async () => {
    await letPayAtCounter(db, fixture, { paymentProviders: "all" });
    expect((await ask()).sent).toMatchObject({ code: "no-reservations" });
    expect(await lettersTo(email)).toEqual([]);
  });

  it("has nothing where the theater has said otherwise since", async () => {
    await ask();
    await db.update(theaters).set({ paymentProviders: "all" }).where(eq(theaters.id, fixture.theaterId));
    expect(await confirm(await tokenTo(email))).toMatchObject({ code: "no-reservations" });
  });

  it("does not have them by a link that was followed by a newer one meanwhile (and its twin)", async () => {
    const { holdId } = await ask();
    const token = await tokenTo(email);
    const gone = () => db.delete(reservationRequests).where(eq(reservationRequests.holdId, holdId));
    expect(await confirm(token, { by: meanwhile(db, gone) })).toMatchObject({ code: "link-spent" });
    await ask();
    const again = await tokenTo(email);
    const by = meanwhile(withoutGuard(db, "link-spent"), gone);
    expect(await confirm(again, { by })).toMatchObject({ ok: true });
  });

  const askedOf = async (holdId: string) =>
    (await db.select().from(reservationRequests).where(eq(reservationRequests.holdId, holdId)).get())?.asked;
  const holdsAreOver = now + 2 * HOLD_TTL_MS;

  it("leaves nothing of themselves with the link once the seats are reserved, bought or released", async () => {
    const { holdId } = await ask();
    expect(await askedOf(holdId)).toMatchObject({ contact: { name: "Ada", email } });
    const token = await tokenTo(email);
    expect(await confirm(token)).toMatchObject({ ok: true });
    expect(await askedOf(holdId)).toBeNull();
    // pressed again it leads to the same
    expect(await confirm(token)).toMatchObject({ ok: true });
    visitorId = newId();
    const other = await ask({ places: [2, 3], to: anyone() });
    await endHolds(db, sql`id = ${other.holdId}`);
    expect(await askedOf(other.holdId)).toBeNull();
  });

  it("leaves nothing of themselves once the seats were held in vain", async () => {
    const { holdId } = await ask();
    await forgetRequests(db, now + MINUTE_MS);
    expect(await askedOf(holdId)).not.toBeNull();
    await forgetRequests(db, holdsAreOver);
    expect(await askedOf(holdId)).toBeNull();
    expect(await confirm(await tokenTo(email), { at: holdsAreOver })).toMatchObject({ ok: false });
  });

  it("is no nearer to the limit of letters by what was refused for others' doing (and its twin)", async () => {
    const closed = (by: Database) =>
      meanwhile(by, () =>
        db.update(theaters).set({ paymentProviders: "test" }).where(eq(theaters.id, fixture.theaterId)),
      );
    for (let times = 0; times <= RESERVATIONS_PER_MAILBOX.attempts; times++) {
      const { sent } = await ask({ by: closed(db) });
      expect(sent).toMatchObject({ code: "no-reservations" });
      await letPayAtCounter(db, fixture);
    }
    expect((await ask()).sent).toMatchObject({ ok: true });
    const counting = withoutStep(db, 'update "throttles"');
    for (let times = 0; times < RESERVATIONS_PER_MAILBOX.attempts; times++) {
      await ask({ by: closed(counting) });
      await letPayAtCounter(db, fixture);
    }
    expect((await ask()).sent).toMatchObject({ code: "too-many-links" });
  });

  it("goes with the hold: of who never confirmed nothing is kept", async () => {
    const { holdId } = await ask();
    await db.delete(seatClaims).where(eq(seatClaims.holdId, holdId));
    await db.delete(holds).where(eq(holds.id, holdId));
    expect(await getReservationRequest(db, await tokenTo(email))).toBeNull();
  });
});

it("would leave their name and address with the link without the rule (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await setScene(db, { startsAt: [startsAt] });
  const holder = { visitorId: newId(), userId: null };
  const held = await holdSeats(db, {
    ...{ showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 1), holder, now },
  });
  const holdId = held.ok ? held.value.id : "";
  const asked = { contact: { name: "Ada", email: "ada@example.com" }, choices: [] };
  await db.insert(reservationRequests).values({
    ...{ tokenHash: "t", holdId, createdAt: now },
    asked: { ...asked, expectedTotalMinor: 0, expectedCurrency: "GBP" },
  });
  await db.run(sql`drop trigger reservation_requests_over`);
  await endHolds(db, sql`id = ${holdId}`);
  expect(await db.select().from(reservationRequests)).toMatchObject([{ asked }]);
});
