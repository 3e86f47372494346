import { describe, expect, it } from "vitest";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { MINUTE_MS } from "@/lib/clock-units";
import { type HoldStands, holdUntil, standsBy, standsUnheard } from "./hold-stands";

const there = Date.UTC(2026, 10, 24, 19, 0);
/** This machine's clock is wrong by an hour. */
const here = there + 60 * MINUTE_MS;
const its = { holdId: "mine", salesCloseAt: there + 3 * MINUTE_MS };
const held = (expiresAt: number) => ({
  id: "mine",
  expiresAt,
  seatIds: [1],
  table: [],
  bookingFee: null,
  currency: "GBP",
});
const payment = { id: "p", holdId: "mine", state: "booked" } as const;

describe("the clock of the checkout", () => {
  it("ends when the hold ends, by this machine's clock", () => {
    const expiresAt = there + 2 * MINUTE_MS;
    const stands = { until: here + 2 * MINUTE_MS, isLast: false };
    expect(standsBy({ now: there, hold: held(expiresAt), payment: null }, its, here)).toEqual(stands);
    expect(holdUntil(expiresAt, its.salesCloseAt, { there, here })).toEqual(stands);
  });

  it("ends with the sales, after which no time can be added", () => {
    const until = here + 3 * MINUTE_MS;
    expect(holdUntil(its.salesCloseAt, its.salesCloseAt, { there, here })).toEqual({ until, isLast: true });
    const later = { ...its, salesCloseAt: there + HOLD_TTL_MS };
    const answer = { now: there, hold: held(its.salesCloseAt), payment: null };
    expect(standsBy(answer, its, here)).toEqual({ until, isLast: true });
    expect(standsBy(answer, later, here)).toEqual({ until, isLast: false });
  });

  it("believes the server: paid for, over, or another hold", () => {
    const expiresAt = there + MINUTE_MS;
    expect(standsBy({ now: there, hold: held(expiresAt), payment }, its, here)).toEqual({ payment });
    expect(standsBy({ now: there, hold: null, payment }, its, here)).toEqual({ payment });
    expect(standsBy({ now: there, hold: null, payment: null }, its, here)).toBe("over");
    const refunded = { ...payment, state: "refunded" } as const;
    expect(standsBy({ now: there, hold: null, payment: refunded }, its, here)).toEqual({ payment: refunded });
    expect(standsBy({ now: there, hold: held(expiresAt), payment: refunded }, its, here)).toEqual({
      until: here + MINUTE_MS,
      isLast: false,
    });
    const other = { ...held(expiresAt), id: "another" };
    expect(standsBy({ now: there, hold: other, payment: null }, its, here)).toBe("over");
  });

  it("without an answer goes on to its end, and then does not know", () => {
    const running = { until: here + 1, isLast: true };
    expect(standsUnheard(running, here)).toBe(running);
    expect(standsUnheard(running, here + 1)).toBe("unknown");
    expect(standsUnheard({ payment }, here)).toEqual({ payment });
    for (const before of [undefined, "over", "unknown"] satisfies (HoldStands | undefined)[])
      expect(standsUnheard(before, here)).toBe("unknown");
  });
});
