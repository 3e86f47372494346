import { unstable_doesMiddlewareMatch as isForProxy } from "next/experimental/testing/server";
import { expect, test } from "vitest";
import { config } from "@/proxy";
import { ownPolicy } from "./_own-policy";

const MADE_FOR_ONE = [
  ...[
    "/admin",
    "/admin/movies/3",
    "/account",
    "/account/bookings",
    "/mailbox",
    "/tickets/a",
    "/tickets/a/cancel",
  ],
  ...[
    "/receipts/a",
    "/reservations/a",
    "/reviews/a",
    "/checkout/a",
    "/checkout/payment/a",
    "/vouchers/a",
    "/vouchers",
    "/vouchers/at/a",
  ],
  ...[
    "/sign-in/second-step",
    "/register",
    "/reset",
    "/set-password/a",
    "/change-email/a",
    "/erase-account/a",
  ],
  ...["/invitation/a", "/unsubscribe/a", "/showing", "/movies/a/review", "/movies/a/reviews"],
];
const KEPT = [
  ...["/", "/movies", "/movies/admin", "/theaters", "/showtimes/1", "/sign-in", "/vouchers/balance"],
  ...["/checkout/done", "/administrators", "/registered", "/set-password", "/Admin", "/vouchers/a/b"],
];

const isNamed = (path: string, headers = {}) =>
  isForProxy({ config, url: `http://localhost${path}`, headers });

test("a page that is made for each request has a policy of its own, each time another", () => {
  for (const path of MADE_FOR_ONE) {
    expect(ownPolicy(path), path).toMatch(/script-src 'self' 'nonce-/);
    expect(ownPolicy(path), path).not.toBe(ownPolicy(path));
  }
  for (const path of KEPT) expect(ownPolicy(path), path).toBeNull();
});

test("the proxy names the same pages, for where nothing of ours stands before it", () => {
  for (const path of MADE_FOR_ONE) expect(isNamed(path), path).toBe(true);
  for (const path of KEPT) expect(isNamed(path), path).toBe(false);
});

test("what the gate has given its policy does not go through the proxy", () => {
  for (const path of MADE_FOR_ONE)
    expect(isNamed(path, { "content-security-policy": "x" }), path).toBe(false);
  expect(isNamed("/api/admin/reports/days.csv", { "content-security-policy": "x" })).toBe(true);
});

test("the door alone may compile what it reads codes with", () => {
  expect(ownPolicy("/admin/door/3")).toContain("'wasm-unsafe-eval'");
  expect(ownPolicy("/admin/doorstep")).not.toContain("wasm-unsafe-eval");
});
