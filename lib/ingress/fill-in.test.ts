import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { securityHeaders } from "@/lib/security-headers";
import type { fillIn } from "./fill-in";
import type { Shortcut } from "./shortcut";

const FRAMED = "frame-ancestors https://a.example";
const OWN = "/availability";
const shortcut: Shortcut = ({ url }) => (url === OWN ? Promise.resolve({ status: 200, json: [] }) : null);

const servers: Server[] = [];
afterEach(() => {
  vi.doUnmock("./fill-in");
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** Asks a server whose gate fills in like this, or as it does. */
async function asking(instead?: typeof fillIn) {
  vi.resetModules();
  if (instead) vi.doMock("./fill-in", () => ({ fillIn: instead }));
  const { guardServer } = await import("./gate");
  const server = createServer((request, response) => {
    if (request.url === "/embed") response.setHeader("content-security-policy", FRAMED);
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  servers.push(server);
  guardServer(server, shortcut);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" })).headers;
}

const missingIn = (headers: Headers) =>
  Object.entries(securityHeaders()).flatMap(([name, value]) => (headers.get(name) === value ? [] : [name]));

it("gives what Next answers by itself all headers, and leaves it those that it has", async () => {
  const headersOf = await asking();
  expect(missingIn(await headersOf("/showing/today"))).toEqual([]);
  expect((await headersOf("/embed")).get("content-security-policy")).toBe(FRAMED);
});

it("is what such an answer has them from, and no other (twin)", async () => {
  const headersOf = await asking(() => {});
  expect(missingIn(await headersOf("/showing/today"))).toEqual(Object.keys(securityHeaders()));
  // answers of the gate's own bring theirs
  for (const path of [OWN, `/${"a".repeat(9_000)}`])
    expect((await headersOf(path)).get("x-content-type-options"), path).toBe("nosniff");
  expect(missingIn(await headersOf(OWN))).toEqual([]);
});

it("would shut a page out of other sites' frames if it did not look first (twin)", async () => {
  const headersOf = await asking((response, headers) => {
    const { writeHead } = response;
    response.writeHead = ((...head: Parameters<typeof writeHead>) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      return writeHead.apply(response, head);
    }) as typeof writeHead;
  });
  expect((await headersOf("/embed")).get("content-security-policy")).not.toBe(FRAMED);
});
