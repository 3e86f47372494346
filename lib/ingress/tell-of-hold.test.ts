import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isHolding } from "@/lib/accounts/sessions/hold-mark";
import { newVisitorId, VISITOR_COOKIE, visitorCookie } from "@/lib/accounts/sessions/visitor";
import { MINUTE_MS } from "@/lib/clock-units";
import { noteHold } from "@/lib/request-scope";
import { guardServer } from "./gate";

const visitorId = newVisitorId();
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(async ({ url: path }, response) => {
    await Promise.resolve();
    const now = Date.now();
    if (path === "/holds") noteHold({ visitorId, until: now + MINUTE_MS, now });
    response.setHeader("Set-Cookie", "other=1");
    response.end();
  });
  guardServer(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

async function cookiesOf(path: string): Promise<string[]> {
  const answer = await fetch(url + path, { method: "POST", headers: { origin: url } });
  return answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] as string);
}

it("marks a browser that has come to hold seats, beside its other cookies, and no other", async () => {
  const [other, mark, ...more] = await cookiesOf("/holds");
  expect([other, more]).toEqual(["other=1", []]);
  const browser = `${VISITOR_COOKIE}=${visitorCookie(visitorId).value}; ${mark}`;
  expect(isHolding(browser, Date.now())).toBe(true);
  expect(await cookiesOf("/looks")).toEqual(["other=1"]);
});
