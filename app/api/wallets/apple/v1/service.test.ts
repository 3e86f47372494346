import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, inject, it, vi } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import type { Booking } from "@/lib/bookings/booking";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { passOn } from "@/lib/bookings/testing/passed-on";
import { cancelTickets } from "@/lib/ordering/refunds/cancel-tickets";
import { makeCertificates } from "@/lib/testing/certificates";

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Handlers = Partial<Record<string, Handler>>;

const removed = vi.hoisted(() => ({ proof: false }));
vi.mock("@/lib/bookings/wallet-pass", async (original) => {
  const { isPassToken, ...others } = await original<typeof import("@/lib/bookings/wallet-pass")>();
  return {
    ...others,
    isPassToken: (...of: Parameters<typeof isPassToken>) => removed.proof || isPassToken(...of),
  };
});

const PASS_TYPE = "pass.test.matinee";
const folder = mkdtempSync(join(tmpdir(), "matinee-wallets-"));
const url = `file:${join(folder, "wallets.db")}`;
const now = Date.now();
let db: Database;
let server: Server;
let origin: string;
let booking: Booking;

/** Our routes behind a server, as Next finds them by their folders. */
async function serve(): Promise<void> {
  const routes: [path: RegExp, handlers: Handlers][] = [
    [
      /^\/tickets\/(?<linkToken>[^/]+)\/apple-wallet$/,
      await import("@/app/localized/[language]/(site)/tickets/[linkToken]/apple-wallet/route"),
    ],
    [/^\/api\/wallets\/apple\/v1\/log$/, await import("./log/route")],
    [
      /^\/api\/wallets\/apple\/v1\/passes\/(?<passTypeId>[^/]+)\/(?<passId>[^/]+)$/,
      await import("./passes/[passTypeId]/[passId]/route"),
    ],
    [
      /^\/api\/wallets\/apple\/v1\/devices\/(?<deviceId>[^/]+)\/registrations\/(?<passTypeId>[^/]+)$/,
      await import("./devices/[deviceId]/registrations/[passTypeId]/route"),
    ],
    [
      /^\/api\/wallets\/apple\/v1\/devices\/(?<deviceId>[^/]+)\/registrations\/(?<passTypeId>[^/]+)\/(?<passId>[^/]+)$/,
      await import("./devices/[deviceId]/registrations/[passTypeId]/[passId]/route"),
    ],
  ] as unknown as [RegExp, Handlers][];
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    for (const [path, handlers] of routes) {
      const groups = path.exec(pathname)?.groups;
      const handler =
        groups !== undefined || path.test(pathname) ? handlers[request.method ?? ""] : undefined;
      if (!handler) continue;
      const params = Object.fromEntries(
        Object.entries(groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]),
      );
      const asked = new Request(`http://localhost${pathname}${search}`, {
        ...{ method: request.method ?? "GET", headers: request.headers as Record<string, string> },
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      });
      const answer = await handler(asked, { params: Promise.resolve(params as never) });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      return void response.end(Buffer.from(await answer.arrayBuffer()));
    }
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  const { authority, pass } = makeCertificates(folder, PASS_TYPE);
  const settings = {
    ...{ DATABASE_URL: url, MATINEE_TEST_CLOCK: "0", APP_URL: "https://tickets.example" },
    ...{ APPLE_PASS_TYPE_ID: PASS_TYPE, APPLE_TEAM_ID: "TEAM", APPLE_WWDR_CERT: authority },
    ...{ APPLE_PASS_CERT: pass.certificate, APPLE_PASS_KEY: pass.key },
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  copyFileSync(inject("templatePath"), url.slice("file:".length));
  db = openDatabase(url);
  delete (globalThis as { matineeDatabase?: unknown }).matineeDatabase;
  await serve();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  db.engine.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  removed.proof = false;
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 1), now });
});

const passIn = (file: ArrayBuffer) =>
  JSON.parse(new TextDecoder().decode(unzipSync(new Uint8Array(file))["pass.json"]));

/** What a device does with a pass that was just added to it. */
async function add(deviceId: string) {
  const file = await fetch(`${origin}/tickets/${booking.linkToken}/apple-wallet`);
  const { serialNumber, authenticationToken, webServiceURL, passTypeIdentifier } = passIn(
    await file.arrayBuffer(),
  );
  const service = `${origin}${new URL(webServiceURL).pathname}/v1`;
  const authorization = `ApplePass ${authenticationToken}`;
  const registration = `${service}/devices/${deviceId}/registrations/${passTypeIdentifier}`;
  const send = (method: string, headers: Record<string, string> = { authorization }, body?: unknown) =>
    fetch(`${registration}/${serialNumber}`, {
      ...{ method, headers: { "content-type": "application/json", ...headers } },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    ...{ service, serialNumber, authorization },
    register: (headers?: Record<string, string>, body: unknown = { pushToken: "ab".repeat(32) }) =>
      send("POST", headers, body),
    unregister: (headers?: Record<string, string>) => send("DELETE", headers),
    list: (since?: string) =>
      fetch(
        `${registration}${since === undefined ? "" : `?passesUpdatedSince=${encodeURIComponent(since)}`}`,
      ),
    ask: (headers: Record<string, string> = {}, serial = serialNumber) =>
      fetch(`${service}/passes/${passTypeIdentifier}/${serial}`, { headers: { authorization, ...headers } }),
  };
}

const cancelIt = () =>
  cancelTickets(db, {
    ...{ linkToken: booking.linkToken, ticketIds: [booking.tickets[0]?.id ?? ""] },
    ...{ expectedRefundMinor: 1_250, userId: null, now },
  });

it("lets a device register its pass, hear of its end, and fetch it void; then it leaves", async () => {
  const device = await add("a-device");
  expect((await device.register()).status).toBe(201);
  expect((await device.register()).status).toBe(200);
  const { serialNumbers, lastUpdated } = await (await device.list()).json();
  expect(serialNumbers).toEqual([device.serialNumber]);
  expect(typeof lastUpdated).toBe("string");
  expect((await device.list(lastUpdated)).status).toBe(204);
  const good = await device.ask();
  const seenAt = good.headers.get("last-modified") ?? "";
  expect([good.status, good.headers.get("content-type")]).toEqual([200, "application/vnd.apple.pkpass"]);
  expect(passIn(await good.arrayBuffer())).toMatchObject({
    voided: false,
    serialNumber: device.serialNumber,
  });
  expect(Date.parse(seenAt)).toBeLessThan(now);
  expect((await device.ask({ "if-modified-since": seenAt })).status).toBe(304);

  expect(await cancelIt()).toMatchObject({ ok: true });
  const changed = await (await device.list(lastUpdated)).json();
  expect(changed.serialNumbers).toEqual([device.serialNumber]);
  const gone = await device.ask({ "if-modified-since": seenAt });
  expect(gone.status).toBe(200);
  const pass = passIn(await gone.arrayBuffer());
  expect(pass).toMatchObject({ voided: true, serialNumber: device.serialNumber });
  expect(pass.barcodes).toBeUndefined();
  expect((await device.list(changed.lastUpdated)).status).toBe(204);

  expect((await device.unregister()).status).toBe(200);
  expect((await device.unregister()).status).toBe(200);
  expect((await device.list()).status).toBe(204);
});

it("makes the buyer's pass void once a friend has the ticket, and says nothing of the friend", async () => {
  const device = await add("buyers-device");
  await device.register();
  await passOn(db, { linkToken: booking.linkToken, ticketId: booking.tickets[0]?.id ?? "", now });
  const pass = passIn(await (await device.ask()).arrayBuffer());
  expect(pass).toMatchObject({ voided: true });
  expect(JSON.stringify(pass)).not.toContain("Grace");
});

it("answers 401 to who has not the pass's own token", async () => {
  const device = await add("a-device");
  for (const authorization of ["", "ApplePass", "ApplePass x", `Bearer ${device.authorization.slice(10)}`]) {
    expect((await device.register({ authorization })).status).toBe(401);
    expect((await device.unregister({ authorization })).status).toBe(401);
    expect((await device.ask({ authorization })).status).toBe(401);
  }
  expect((await device.ask({}, `${device.serialNumber}x`)).status).toBe(401);
  expect((await device.list()).status).toBe(204);
});

it("would give anybody the pass if no token were asked for (twin)", async () => {
  const device = await add("a-device");
  const authorization = "ApplePass x";
  expect((await device.ask({ authorization })).status).toBe(401);
  removed.proof = true;
  expect(passIn(await (await device.ask({ authorization })).arrayBuffer()).barcodes).toHaveLength(1);
  expect((await device.register({ authorization })).status).toBe(201);
  expect((await device.unregister({ authorization })).status).toBe(200);
});

it("answers bad input by a 4xx, and writes nothing", async () => {
  const device = await add("a-device");
  for (const body of [
    "",
    "{",
    "null",
    "[]",
    "7",
    {},
    { pushToken: 7 },
    { pushToken: "not hex" },
    { pushToken: "ab".repeat(200) },
  ])
    expect((await device.register(undefined, body)).status, JSON.stringify(body)).toBe(400);
  expect((await device.register(undefined, "x".repeat(5_000))).status).toBe(413);
  for (const since of ["x", "-1", "1.5", "1e99", "'; drop table users"])
    expect((await device.list(since)).status, since).toBe(400);
  const strange = await add("a".repeat(200));
  expect((await strange.register()).status).toBe(400);
  expect((await strange.list()).status).toBe(400);
  expect((await device.list()).status).toBe(204);
  const other = await fetch(`${device.service}/passes/pass.of.others/${device.serialNumber}`, {
    headers: { authorization: device.authorization },
  });
  expect(other.status).toBe(404);
});

it("takes a date that it cannot read for none", async () => {
  const device = await add("a-device");
  expect((await device.ask({ "if-modified-since": "yesterday" })).status).toBe(200);
});

it("writes a few lines a minute of what devices report, each one line, and no more", async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  const { service } = await add("a-device");
  const log = (body: unknown) =>
    fetch(`${service}/log`, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
  const statuses = [
    await log({ logs: ["a fault\nERROR: not ours \u001b[31m", "x".repeat(2_000)] }),
    await log({ logs: Array.from({ length: 50 }, (_, n) => `fault ${n}`) }),
    await log({ logs: Array.from({ length: 101 }, () => "") }),
    await log({ logs: [7] }),
    await log("{"),
    await log({ logs: ["x".repeat(20_000)] }),
  ].map(({ status }) => status);
  spy.mockRestore();
  expect(statuses).toEqual([200, 200, 400, 400, 400, 413]);
  const written = lines.join("").trimEnd().split("\n");
  expect(written[0]).toBe("Apple Wallet reports: a fault | ERROR: not ours \\u{1b}[31m");
  expect(written.length).toBeLessThanOrEqual(10);
  expect(Math.max(...written.map((line) => line.length))).toBeLessThan(400);
});
