import { expect, it } from "vitest";
import { askAgainAfterMs } from "./ask-again";

const now = 1_000_000;

it("has a page ask at the opening, and the oftener the nearer its turn is", () => {
  const before = (leftMs: number) =>
    askAgainAfterMs({ state: "before", opensAt: now + leftMs, people: 9 }, now);
  expect([before(600_000), before(7_000), before(-5)]).toEqual([30_000, 7_000, 0]);
  const waiting = (ahead: number) => askAgainAfterMs({ state: "waiting", ahead }, now);
  expect([waiting(0), waiting(100), waiting(5_000)]).toEqual([4_000, 9_000, 30_000]);
});

it("has a page ask when its turn is over, and not at all where nothing comes by itself", () => {
  expect(askAgainAfterMs({ state: "admitted", until: now + 600_000 }, now)).toBe(600_000);
  expect(askAgainAfterMs({ state: "over" }, now)).toBeNull();
  expect(askAgainAfterMs({ state: "none" }, now)).toBeNull();
});
