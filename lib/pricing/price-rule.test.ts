import { describe, expect, it } from "vitest";
import { SEAT_TYPES } from "@/db/schema/venues";
import fc from "@/db/testing/properties";
import { isWhen, occasionOf, type PriceRule, pricesFor } from "./price-rule";

const always: PriceRule = {
  name: "Always",
  weekdays: 127,
  fromMinute: 0,
  untilMinute: 1440,
  format: null,
  ticketTypeId: null,
  seatType: null,
  amountMinor: 0,
  basisPoints: null,
};
const rule = (parts: Partial<PriceRule>): PriceRule => ({ ...always, ...parts });
const share = (basisPoints: number) => rule({ amountMinor: null, basisPoints });
const table = [
  { id: 1, name: "Adult", note: "", prices: { standard: 1250, premium: 1650 } },
  { id: 2, name: "Child", note: "under 14", prices: { standard: 745 } },
];
const tuesdayNight = { weekday: 1, minute: 19 * 60 + 30, format: "2D" };

describe("a price rule", () => {
  it("goes by the theater's own clock", () => {
    // half past midnight in London, still Saturday evening in Chicago
    const startsAt = Date.UTC(2026, 10, 22, 0, 30);
    expect(occasionOf({ startsAt, timeZone: "Europe/London", format: "3D" })).toEqual({
      weekday: 6,
      minute: 30,
      format: "3D",
    });
    expect(occasionOf({ startsAt, timeZone: "America/Chicago", format: "3D" })).toEqual({
      weekday: 5,
      minute: 18 * 60 + 30,
      format: "3D",
    });
  });

  it("fits its days, its times without the end, and its format", () => {
    expect(isWhen(rule({ weekdays: 2 }), tuesdayNight)).toBe(true);
    expect(isWhen(rule({ weekdays: 127 - 2 }), tuesdayNight)).toBe(false);
    expect(isWhen(rule({ fromMinute: 1170 }), tuesdayNight)).toBe(true);
    expect(isWhen(rule({ untilMinute: 1170 }), tuesdayNight)).toBe(false);
    expect(isWhen(rule({ format: "3D" }), tuesdayNight)).toBe(false);
    expect(isWhen(rule({ format: "3D" }), { ...tuesdayNight, format: "3D" })).toBe(true);
  });

  it("touches only the ticket type and the seat type it names", () => {
    const prices = (parts: Partial<PriceRule>) =>
      pricesFor(table, [rule({ amountMinor: 200, ...parts })], tuesdayNight).map((type) => type.prices);
    expect(prices({})).toEqual([{ standard: 1450, premium: 1850 }, { standard: 945 }]);
    expect(prices({ ticketTypeId: 2 })).toEqual([{ standard: 1250, premium: 1650 }, { standard: 945 }]);
    expect(prices({ seatType: "premium" })).toEqual([{ standard: 1250, premium: 1850 }, { standard: 745 }]);
  });

  it("rounds a share half up", () => {
    expect(pricesFor(table, [share(1_000)], tuesdayNight)[1]?.prices.standard).toBe(745 + 75);
    expect(pricesFor(table, [share(-1_000)], tuesdayNight)[1]?.prices.standard).toBe(745 - 74);
  });

  it("never brings a price below nothing", () => {
    expect(pricesFor(table, [rule({ amountMinor: -1_000 })], tuesdayNight)[1]?.prices.standard).toBe(0);
  });
});

const anyRule = fc.record({
  name: fc.constant("Rule"),
  weekdays: fc.integer({ min: 1, max: 127 }),
  fromMinute: fc.integer({ min: 0, max: 720 }),
  untilMinute: fc.integer({ min: 721, max: 1440 }),
  format: fc.constantFrom(null, "2D", "3D"),
  ticketTypeId: fc.constantFrom(null, 1, 2),
  seatType: fc.constantFrom(null, ...SEAT_TYPES),
  change: fc.oneof(
    fc.record({ amountMinor: fc.integer({ min: -5_000, max: 5_000 }), basisPoints: fc.constant(null) }),
    fc.record({ amountMinor: fc.constant(null), basisPoints: fc.integer({ min: -10_000, max: 100_000 }) }),
  ),
});
const rulesOf = fc
  .array(anyRule, { maxLength: 6 })
  .map((rules) => rules.map(({ change, ...rest }): PriceRule => ({ ...rest, ...change })));
const occasions = fc.record({
  weekday: fc.integer({ min: 0, max: 6 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  format: fc.constantFrom("2D", "3D"),
});

describe("whatever the rules", () => {
  it("every price is a whole number from 0 up, and the same things are sold", () => {
    fc.assert(
      fc.property(rulesOf, occasions, (rules, occasion) => {
        const priced = pricesFor(table, rules, occasion);
        expect(priced.map(({ id, prices }) => [id, Object.keys(prices)])).toEqual(
          table.map(({ id, prices }) => [id, Object.keys(prices)]),
        );
        for (const amount of priced.flatMap(({ prices }) => Object.values(prices))) {
          expect(Number.isSafeInteger(amount)).toBe(true);
          expect(amount).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("their order does not matter, and those that do not fit change nothing", () => {
    fc.assert(
      fc.property(rulesOf, occasions, (rules, occasion) => {
        const priced = pricesFor(table, rules, occasion);
        expect(pricesFor(table, rules.toReversed(), occasion)).toEqual(priced);
        const fitting = rules.filter((one) => isWhen(one, occasion));
        expect(pricesFor(table, fitting, occasion)).toEqual(priced);
      }),
    );
  });
});
