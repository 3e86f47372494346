import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import { cancelTerms } from "./cancel-terms";

const startsAt = Date.UTC(2026, 10, 25, 1, 30);
const inFull = (minutesBefore: number): RefundTier => ({ minutesBefore, basisPoints: 10_000, feeMinor: 0 });
const told = (refundTiers: RefundTier[], now = startsAt - 48 * HOUR_MS, fee: BookingFee | null = null) =>
  cancelTerms({ startsAt, refundTiers, timeZone: "America/Chicago", currency: "USD", fee }, now);
const terms = (minutes: number, now?: number) => told([inFull(minutes)], now);

it("names the hour, the zone and the day at the theater", () => {
  expect(terms(60)).toBe(
    "You can cancel all or some of your seats for a full refund until 18:30 CST on Tuesday 24 November, an hour before it starts.",
  );
  expect(terms(120)).toMatch(/17:30 CST on Tuesday 24 November, 2 hours before it starts\.$/);
  expect(terms(45)).toMatch(/45 minutes before it starts\.$/);
  expect(terms(0)).toMatch(/19:30 CST on Tuesday 24 November, when it starts\.$/);
});

it("counts hours that pass, also where clocks were changed between", () => {
  const afterSpring = Date.UTC(2026, 2, 29, 12);
  const words = cancelTerms(
    {
      ...{ startsAt: afterSpring, refundTiers: [inFull(1_440), inFull(1)] },
      ...{ timeZone: "Europe/London", currency: "GBP", fee: null },
    },
    afterSpring - 48 * HOUR_MS,
  );
  // an hour was left out in the night: thirteen o'clock on the day, and twelve on the one before
  expect(words).toContain("until 12:00 GMT on Saturday 28 March, 24 hours before it starts");
  expect(words).toContain("until 12:59 GMT+1 on Sunday 29 March, a minute before it starts");
});

it("tells every tier that is still to come, with its fee", () => {
  const half = { minutesBefore: 60, basisPoints: 5_000, feeMinor: 100 };
  expect(told([inFull(1_440), half])).toBe(
    "You can cancel all or some of your seats for a full refund until 19:30 CST on Monday 23 November, 24 hours before it starts; then for a refund of 50 % less $1.00 a ticket until 18:30 CST on Tuesday 24 November, an hour before it starts.",
  );
  expect(told([inFull(1_440), half], startsAt - 2 * HOUR_MS)).toMatch(
    /seats for a refund of 50 % less \$1\.00/,
  );
  expect(told([])).toMatch(/^Tickets cannot be cancelled here/);
});

it("says so when it is too late to cancel", () => {
  expect(terms(60, startsAt - 60 * MINUTE_MS)).toMatch(/^It starts too soon/);
});

it.each([
  ["ticket", false, "the booking fee of $1.00 a ticket is not refunded"],
  ["booking", false, "the booking fee of $1.00 is not refunded"],
  ["ticket", true, "the booking fee of each ticket goes back with it"],
  ["booking", true, "the booking fee goes back with the last of your seats"],
] as const)(
  "says in the same sentence what becomes of a fee a %s, refundable %s",
  (per, isRefundable, words) => {
    const fee = { per, isRefundable, amountMinor: 100, currency: "USD" };
    const said = terms(60).replace(
      "a full refund",
      isRefundable ? "a full refund" : "a refund of the ticket price",
    );
    expect(told([inFull(60)], undefined, fee)).toBe(said.replace(/\.$/, `; ${words}.`));
  },
);
