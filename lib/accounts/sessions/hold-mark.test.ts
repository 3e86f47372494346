import { expect, it, vi } from "vitest";
import { HOLD_MARK, holdMark, holdMarkHeader, isHolding } from "./hold-mark";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "./visitor";

const now = 1_800_000_000_000;
const until = now + 60_000;
const [ada, eve] = [newVisitorId(), newVisitorId()];
const jar = (visitorId: string, mark: string) =>
  `a=b; ${VISITOR_COOKIE}=${visitorCookie(visitorId).value}; ${HOLD_MARK}=${mark}`;
const { value } = holdMark(ada, { until, now });

it("knows a browser that holds seats, until its time is over, and nobody with its mark", () => {
  expect(isHolding(jar(ada, value), now)).toBe(true);
  expect(isHolding(jar(ada, value), until)).toBe(false);
  expect(isHolding(jar(eve, value), now)).toBe(false);
});

it.each<[string, string | undefined]>([
  ["no cookie at all", undefined],
  ["one without a visitor", `${HOLD_MARK}=${value}`],
  ["an empty one", jar(ada, "")],
  ["one of another time", jar(ada, value.replace(/^\d+/, String(until + 1)))],
  ["a forged one", jar(ada, `${until}.${"A".repeat(43)}`)],
  ["one that is cut", jar(ada, value.slice(0, -1))],
])("believes not %s", (_what, header) => {
  expect(isHolding(header, now)).toBe(false);
});

it("would believe any mark that it did not compare with its own (twin)", async () => {
  vi.resetModules();
  vi.doMock("node:crypto", async (real) => ({
    ...(await real<typeof import("node:crypto")>()),
    timingSafeEqual: () => true,
  }));
  const unguarded = await import("./hold-mark");
  vi.doUnmock("node:crypto");
  expect(unguarded.isHolding(jar(eve, value), now)).toBe(true);
});

it("is a cookie that scripts do not see, for as long as it says", () => {
  const header = holdMarkHeader(ada, { until, now });
  expect(header).toBe(`matinee_holding=${value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`);
});
