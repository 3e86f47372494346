import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, makeShowtime, setScene } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOUR_MS } from "@/lib/clock-units";
import { archiveTicketType } from "./archive-ticket-type";
import { getCard } from "./get-card";
import type { CardContent } from "./price-card";
import type { PriceRule } from "./price-rule";
import { savePriceCard } from "./save-price-card";

const now = Date.UTC(2026, 10, 22, 12);
const db = openTestDatabase();
const forOne: PriceRule = {
  ...{ name: "Weekend", weekdays: 96, fromMinute: 0, untilMinute: 1440, format: null, seatType: null },
  ...{ ticketTypeId: null, amountMinor: 150, basisPoints: null },
};

describe("what a card made from another takes with it", () => {
  let fixture: Fixture;
  let staff: StaffMember;
  const adult = () => fixture.ticketTypeId;
  const child = () => fixture.ticketTypeIds[1] ?? 0;

  beforeEach(async () => {
    fixture = await setScene(db, {
      startsAt: [now + 6 * HOUR_MS],
      tickets: [
        { name: "Adult", amountMinor: 1_250 },
        { name: "Child", amountMinor: 700 },
      ],
    });
    staff = await addOwner(db, fixture.theaterId);
  });

  const save = (more: Partial<CardContent> = {}, over: Partial<Parameters<typeof savePriceCard>[1]> = {}) =>
    savePriceCard(db, {
      ...{ staff, theaterId: fixture.theaterId, baseId: fixture.priceCardId, now },
      content: {
        ...{ name: "Standard", currency: "GBP", rules: [] },
        prices: [{ ticketTypeId: adult(), seatType: "standard", amountMinor: 1_400 }],
        ...more,
      },
      ...over,
    });
  const saved = async (...asked: Parameters<typeof save>) => {
    const made = await save(...asked);
    if (!made.ok) throw new Error(made.code);
    return made.value.priceCardId;
  };
  const pricesOf = async (priceCardId: number) =>
    (await getCard(db, { staff, priceCardId }))?.prices.map(({ ticketTypeId, amountMinor }) => [
      ticketTypeId,
      amountMinor,
    ]);
  const archive = (isArchived: boolean) =>
    archiveTicketType(db, { staff, ticketTypeId: child(), isArchived, now });
  const rowOf = (id: number) => db.select().from(showtimes).where(eq(showtimes.id, id)).get();

  it("is no price that was left out of it, but those of archived ticket types", async () => {
    expect(await pricesOf(await saved())).toEqual([[adult(), 1_400]]);
  });

  it("is what an archived ticket type cost, in the same currency", async () => {
    await archive(true);
    const same = await saved();
    const other = await saved({ currency: "EUR" }, { baseId: same });
    await archive(false);
    expect(await pricesOf(same)).toEqual([
      [adult(), 1_400],
      [child(), 700],
    ]);
    expect(await pricesOf(other)).toEqual([[adult(), 1_400]]);
  });

  it("is every showtime that has yet to start, which is told of it by another revision", async () => {
    const begins = await makeShowtime(db, { ...fixture, startsAt: now });
    const card = await saved();
    expect(await rowOf(fixture.showtimeId)).toMatchObject({ priceCardId: card, revision: 2 });
    expect(await rowOf(begins)).toMatchObject({ priceCardId: fixture.priceCardId, revision: 1 });
  });

  it("is not its name once it has another: a further card may be called so", async () => {
    await saved({ name: "Winter" });
    expect(await save({ name: "Standard" }, { baseId: null })).toMatchObject({ ok: true });
    expect(await save({ name: "Winter" }, { baseId: null })).toEqual({ ok: false, code: "name-taken" });
  });

  it("is no rule about another theater's ticket type", async () => {
    const other = await makeFixture(db, { startsAt: now });
    const rules = [{ ...forOne, ticketTypeId: other.ticketTypeId }];
    expect(await save({ rules })).toEqual({ ok: false, code: "unknown-ticket-type" });
    expect(await save({ rules: [{ ...forOne, ticketTypeId: adult() }] })).toMatchObject({ ok: true });
  });

  it("needs a theater that exists, whoever asks", async () => {
    const admin = { ...staff, isAdmin: true };
    expect(await save({}, { staff: admin, theaterId: 9_999_999, baseId: null })).toEqual({
      ...{ ok: false, code: "not-found" },
    });
  });
});
