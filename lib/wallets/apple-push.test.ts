import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DAY_MS, SECOND_MS } from "@/lib/clock-units";
import { makeCertificates } from "@/lib/testing/certificates";
import { applePush } from "./apple-push";
import type { Copy, Teller } from "./copy";
import { type PushServer, pushServer } from "./testing/push-server";

const { privateKey: strangeKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  ...{ publicKeyEncoding: { type: "spki", format: "pem" } },
  ...{ privateKeyEncoding: { type: "pkcs8", format: "pem" } },
});
const TOPIC = "pass.test.matinee";
const folder = mkdtempSync(join(tmpdir(), "matinee-push-"));
let server: PushServer;
let settings: Parameters<typeof applePush>[0];
let teller: Teller;

beforeAll(async () => {
  const certificates = makeCertificates(folder, TOPIC);
  setDefaultCACertificates([certificates.authority]);
  server = await pushServer(certificates);
  // longer than anything takes on a busy machine
  settings = { ...certificates.pass, topic: TOPIC, url: server.url, withinMs: 15_000 };
});
beforeEach(() => {
  teller = applePush(settings);
  return () => teller.close();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const copy = (pushToken: string): Copy => ({
  ...{ passId: "booking.ticket", wallet: "apple", deviceId: "a-device", pushToken },
  ...{ addedAt: 0, version: 2, attempts: 1 },
});

it("wakes a device with the certificate of the pass type, and says nothing", async () => {
  expect(await teller.tell(copy("abc123"))).toEqual({ is: "told" });
  expect(server.pushed.at(-1)).toMatchObject({
    ...{ path: "/3/device/abc123", topic: TOPIC, type: "alert", body: "{}", by: TOPIC },
  });
});

it("is kept for a device that is off for weeks", async () => {
  await teller.tell(copy("abc"));
  expect((server.pushed.at(-1)?.keptUntil ?? 0) * SECOND_MS).toBeGreaterThan(Date.now() + 29 * DAY_MS);
});

it("wakes many by one connection", async () => {
  const before = server.connections();
  server.answers("take-slowly");
  const all = Array.from({ length: 30 }, (_, n) => teller.tell(copy(`a${n}`)));
  expect(new Set((await Promise.all(all)).map(({ is }) => is))).toEqual(new Set(["told"]));
  expect(server.connections() - before).toBe(1);
});

it.each([
  [410, "Unregistered", { is: "gone" }],
  [400, "BadDeviceToken", { is: "gone" }],
  [400, "DeviceTokenNotForTopic", { is: "gone" }],
  [400, "BadTopic", { is: "later", failure: "400 BadTopic", isDown: false }],
  [403, "BadCertificate", { is: "later", isDown: true }],
  [429, "TooManyRequests", { is: "later", isDown: false }],
  [500, "InternalServerError", { is: "later", isDown: true }],
  [503, "Shutdown", { is: "later", isDown: true }],
])("makes of %i %s what it means", async (status, reason, outcome) => {
  server.answers({ status, reason });
  expect(await teller.tell(copy("abc"))).toMatchObject(outcome);
});

it.each(["stay-silent", "drop", "go-away"] as const)(
  "tells later what was answered by %j, and wakes the device by asking again",
  async (manner) => {
    const before = server.pushed.length;
    const hurried = applePush({ ...settings, withinMs: 2_000 });
    server.answers(manner);
    expect(await hurried.tell(copy("abc"))).toMatchObject({ is: "later", isDown: true });
    hurried.close();
    expect(await teller.tell(copy("abc"))).toEqual({ is: "told" });
    expect(server.pushed).toHaveLength(before + 1);
  },
);

it("is told nothing by a server of another authority, nor by one that is not there, and says nothing of its key", async () => {
  setDefaultCACertificates([]);
  const strange = applePush(settings);
  const outcome = await strange.tell(copy("abc"));
  strange.close();
  expect(outcome).toMatchObject({ is: "later", isDown: true });
  expect(JSON.stringify(outcome)).not.toContain("PRIVATE");
  const nobody = applePush({ ...settings, url: "https://127.0.0.1:1" });
  expect(await nobody.tell(copy("abc"))).toMatchObject({ is: "later", isDown: true });
  nobody.close();
});

it("can wake nobody with a certificate that is none, or of another key, and says nothing of its key", async () => {
  const broken = "-----BEGIN CERTIFICATE-----\nc2VjcmV0LW9mLW91cnM=\n-----END CERTIFICATE-----";
  for (const wrong of [{ certificate: broken }, { key: strangeKey }]) {
    const unable = applePush({ ...settings, ...wrong });
    const outcome = await unable.tell(copy("abc"));
    unable.close();
    expect(outcome).toMatchObject({ is: "later", isDown: true });
    expect(JSON.stringify(outcome)).not.toMatch(/PRIVATE|c2VjcmV0/);
  }
});
