import { desc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { ticketTypes } from "@/db/schema/pricing";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addDoorStaff, addOwner } from "@/lib/accounts/testing/staff";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { getSeatMapShowtime } from "@/lib/scheduling/get-seat-map-showtime";
import { archiveTicketType } from "./archive-ticket-type";
import { getCard } from "./get-card";
import { getListRevision } from "./get-list-revision";
import { getSuccessor } from "./get-successor";
import { listCards } from "./list-cards";
import { listHoldPrices } from "./list-hold-prices";
import { listPrices } from "./list-prices";
import { listTicketTypes } from "./list-ticket-types";
import type { PriceRule } from "./price-rule";
import { savePriceCard } from "./save-price-card";
import { saveTicketTypes } from "./save-ticket-types";

const now = Date.UTC(2026, 10, 22, 12);
const weekend: PriceRule = {
  name: "Weekend",
  weekdays: 32 + 64,
  fromMinute: 0,
  untilMinute: 1440,
  format: null,
  ticketTypeId: null,
  seatType: null,
  amountMinor: 150,
  basisPoints: null,
};

describe.each(engines)("price cards on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let staff: StaffMember;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    // a Sunday
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    staff = await addOwner(db, fixture.theaterId);
  });

  const content = (amountMinor: number, rules: PriceRule[] = [], name = "Standard") => ({
    currency: "GBP",
    name,
    prices: [{ ticketTypeId: fixture.ticketTypeId, seatType: "standard" as const, amountMinor }],
    rules,
  });
  const save = (amountMinor: number, over: Partial<Parameters<typeof savePriceCard>[1]> = {}) =>
    savePriceCard(db, {
      staff,
      theaterId: fixture.theaterId,
      baseId: fixture.priceCardId,
      content: content(amountMinor),
      now,
      ...over,
    });
  const showtime = async () => {
    const row = await getSeatMapShowtime(db, fixture.showtimeId);
    if (!row) throw new Error("no showtime");
    return row;
  };
  const pricesOf = async () => (await listPrices(db, await showtime())).map(({ prices }) => prices.standard);
  const holdPrices = async (id: string) =>
    (await listHoldPrices(db, id)).map(({ prices }) => prices.standard);
  async function hold(holder: Holder = { visitorId: newId(), userId: null }) {
    const held = await holdSeats(db, {
      showtimeId: fixture.showtimeId,
      seatIds: fixture.seatIds.slice(0, 1),
      holder,
      now,
    });
    if (!held.ok) throw new Error(held.code);
    return held.value;
  }

  it("an edit is a new card: showtimes to come move to it, past and cancelled ones and other cards' stay", async () => {
    const past = await makeShowtime(db, { ...fixture, startsAt: now - 3_600_000 * 30 });
    const cancelled = await makeShowtime(db, { ...fixture, startsAt: now + 3_600_000 * 30 });
    await db.update(showtimes).set({ state: "cancelled" }).where(eq(showtimes.id, cancelled));
    const saved = await save(1_400, { content: content(1_400, [weekend]) });
    expect(saved).toMatchObject({ ok: true, value: { showtimes: 1 } });
    const priceCardId = saved.ok ? saved.value.priceCardId : 0;
    expect((await showtime()).priceCardId).toBe(priceCardId);
    for (const id of [past, cancelled])
      expect((await getSeatMapShowtime(db, id))?.priceCardId).toBe(fixture.priceCardId);
    expect(await pricesOf()).toEqual([1_550]);
    const old = await getCard(db, { staff, priceCardId: fixture.priceCardId });
    expect(old).toMatchObject({ supersededAt: now, prices: [{ amountMinor: 1_250 }], rules: [] });
    expect(old && (await getSuccessor(db, old))).toBe(priceCardId);
    expect(await listCards(db, { staff, theaterId: fixture.theaterId, now })).toMatchObject([
      { id: priceCardId, rules: 1, fromMinor: 1_400, showtimes: 1 },
    ]);
    const adult = { ticketTypeId: fixture.ticketTypeId, seatType: "standard" };
    const [entry] = await db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
    expect(entry).toMatchObject({
      userId: staff.userId,
      theaterId: fixture.theaterId,
      action: "price-card.edited",
      objectId: String(priceCardId),
      details: {
        currency: "GBP",
        before: { prices: [{ ...adult, amountMinor: 1_250 }], rules: [] },
        after: { prices: [{ ...adult, amountMinor: 1_400 }], rules: [weekend] },
      },
    });
  });

  it("a live hold keeps the prices it was begun with", async () => {
    const held = await hold();
    await save(9_900);
    expect(await pricesOf()).toEqual([9_900]);
    expect(await holdPrices(held.id)).toEqual([1_250]);
  });

  it("seats that are taken later, even after all were released, cost what the live hold's cost", async () => {
    const holder = { visitorId: newId(), userId: null };
    const { showtimeId, seatIds } = fixture;
    const first = await hold(holder);
    await save(9_900);
    await releaseSeats(db, { showtimeId, seatIds, holder, now });
    const later = await holdSeats(db, { showtimeId, seatIds: seatIds.slice(1, 3), holder, now });
    expect(later).toMatchObject({ ok: true, value: { id: first.id } });
    expect(await holdPrices(first.id)).toEqual([1_250]);
    const anew = await holdSeats(db, {
      showtimeId,
      seatIds: seatIds.slice(1, 3),
      holder,
      now: first.expiresAt,
    });
    expect(anew.ok && (await holdPrices(anew.value.id))).toEqual([9_900]);
  });

  it("without the card that a hold names its prices change under it (twin)", async () => {
    const held = await hold();
    await save(9_900);
    const move = () =>
      db.all(sql`update holds set price_card_id = (select price_card_id from showtimes where id = showtime_id)
        where id = ${held.id}`);
    await expect(move()).rejects.toThrow();
    expect(await holdPrices(held.id)).toEqual([1_250]);
    const [rule] = await db.values<[string]>(
      sql`select sql from sqlite_master where name = 'holds_keep_their_card'`,
    );
    const written = await write(db, [
      db.run(sql`drop trigger holds_keep_their_card`),
      db.run(sql`update holds set price_card_id = (select price_card_id from showtimes where id = showtime_id)
        where id = ${held.id}`),
      db.run(sql.raw(rule?.[0] ?? "")),
    ]);
    expect(written.ok).toBe(true);
    expect(await holdPrices(held.id)).toEqual([9_900]);
  });

  it("of two editors at once the second is refused, and one card is in force", async () => {
    const both = await Promise.all([save(1_300), save(1_400)]);
    expect(both.map((one) => (one.ok ? "saved" : one.code)).sort()).toEqual(["saved", "stale"]);
    expect(await listCards(db, { staff, theaterId: fixture.theaterId, now })).toHaveLength(1);
  });

  it("without the condition inside its batch two cards come from one (twin)", async () => {
    await save(1_300, { content: content(1_300, [], "First") });
    const { theaterId, priceCardId: baseId } = fixture;
    const second = { staff, theaterId, baseId, content: content(1_400, [], "Second"), now };
    expect(await savePriceCard(withoutGuard(db, "stale"), second)).toMatchObject({ ok: true });
    expect(await listCards(db, { staff, theaterId: fixture.theaterId, now })).toHaveLength(2);
  });

  it("is made by who runs the theater and by nobody else", async () => {
    const other = await makeFixture(db, { startsAt: now + 3_600_000 });
    for (const stranger of [await addOwner(db, other.theaterId), await addDoorStaff(db, fixture.theaterId)]) {
      expect(await save(1, { staff: stranger })).toEqual({ ok: false, code: "not-found" });
      expect(await save(1, { staff: stranger, baseId: null })).toEqual({ ok: false, code: "not-found" });
      expect(await getCard(db, { staff: stranger, priceCardId: fixture.priceCardId })).toBeNull();
    }
    expect(await save(1, { baseId: other.priceCardId })).toEqual({ ok: false, code: "not-found" });
  });

  it("refuses a name in use, another theater's ticket type, and a card of nothing", async () => {
    const other = await makeFixture(db, { startsAt: now + 3_600_000 });
    expect(await save(1, { baseId: null, content: content(1, [], "standard") })).toMatchObject({
      code: "name-taken",
    });
    const foreign = [{ ticketTypeId: other.ticketTypeId, seatType: "standard" as const, amountMinor: 1 }];
    expect(await save(1, { content: { ...content(1), prices: foreign } })).toMatchObject({
      code: "unknown-ticket-type",
    });
    expect(await save(1, { content: { ...content(1), prices: [] } })).toMatchObject({ code: "no-prices" });
    expect(await pricesOf()).toEqual([1_250]);
  });

  it("ticket types are named, ordered and added together, and the second editor is told", async () => {
    const { theaterId, ticketTypeId: id } = fixture;
    const revision = await getListRevision(db, theaterId);
    const types = [
      { id: null, name: "Child", note: "under 14" },
      { id, name: "Grown-up", note: "" },
    ];
    const asked = { staff, theaterId, types, revision, now };
    expect(await saveTicketTypes(db, asked)).toEqual({ ok: true, value: null });
    const listed = await listTicketTypes(db, { staff, theaterId });
    expect(listed.map(({ name }) => name)).toEqual(["Child", "Grown-up"]);
    expect(await saveTicketTypes(db, asked)).toMatchObject({ code: "stale" });
    const newer = { ...asked, revision: await getListRevision(db, theaterId) };
    expect(await saveTicketTypes(db, newer)).toMatchObject({ code: "name-taken" });
    const swapped = listed.map(({ id, note }, i) => ({ id, note, name: i === 0 ? "Grown-up" : "Child" }));
    expect(await saveTicketTypes(db, { ...newer, types: swapped })).toMatchObject({ ok: true });
    const stranger = await addDoorStaff(db, theaterId);
    expect(await saveTicketTypes(db, { ...newer, staff: stranger })).toMatchObject({ code: "not-found" });
  });

  it("an archived ticket type is not sold, stays with whoever holds seats, and comes back with its prices", async () => {
    const { theaterId, ticketTypeId } = fixture;
    const archive = (isArchived: boolean, at = now + 1_000) =>
      archiveTicketType(db, { staff, ticketTypeId, isArchived, now: at });
    expect(await archive(true)).toEqual({ ok: false, code: "last-one" });
    await db.insert(ticketTypes).values({ theaterId, name: "Child", position: 1 });
    const held = await hold();
    expect(await archive(true)).toMatchObject({ ok: true });
    expect(await pricesOf()).toEqual([]);
    expect(await holdPrices(held.id)).toEqual([1_250]);
    const child = await db
      .select()
      .from(ticketTypes)
      .where(sql`theater_id = ${theaterId} and name = 'Child'`)
      .get();
    const prices = [{ ticketTypeId: child?.id ?? 0, seatType: "standard" as const, amountMinor: 700 }];
    await save(0, { content: { ...content(0), prices } });
    expect(await pricesOf()).toEqual([700]);
    expect(await archive(false)).toMatchObject({ ok: true });
    expect(await pricesOf()).toEqual([1_250, 700]);
  });
});
