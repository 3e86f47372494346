import { expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { cancelTerms } from "./cancel-terms";

const startsAt = Date.UTC(2026, 10, 25, 1, 30);
const terms = (minutes: number, now = startsAt - 48 * HOUR_MS) =>
  cancelTerms(
    { startsAt, cancellableUntil: startsAt - minutes * MINUTE_MS, timeZone: "America/Chicago" },
    now,
  );

it("names the hour, the zone and the day at the theater", () => {
  expect(terms(60)).toBe(
    "You can cancel all or some of your seats for a full refund until 18:30 CST on Tuesday 24 November, an hour before it starts.",
  );
  expect(terms(120)).toMatch(/17:30 CST on Tuesday 24 November, 2 hours before it starts\.$/);
  expect(terms(45)).toMatch(/45 minutes before it starts\.$/);
  expect(terms(0)).toMatch(/19:30 CST on Tuesday 24 November, when it starts\.$/);
});

it("says so when it is too late to cancel", () => {
  expect(terms(60, startsAt - 60 * MINUTE_MS)).toMatch(/^It starts too soon/);
});
