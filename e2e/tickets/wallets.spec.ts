import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { tryPort } from "@/db/commands/site/free-port";
import { type Site, startSite, stopSites } from "@/db/commands/site/run-next";
import { showtimes } from "@/db/schema/scheduling";
import { expect, test } from "@/e2e/fixtures";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { makeCertificates } from "@/lib/testing/certificates";
import { googleServer } from "@/lib/wallets/testing/google-server";
import { type PushServer, pushServer } from "@/lib/wallets/testing/push-server";

test.describe.configure({ mode: "default" });

const PASS_TYPE = "pass.test.matinee";
const ISSUER = "338800";
const CRON_SECRET = randomBytes(32).toString("base64url");
const email = "tickets@example.iam.gserviceaccount.com";
const folder = mkdtempSync(join(tmpdir(), "matinee-wallets-"));
let apple: PushServer;
let google: Awaited<ReturnType<typeof googleServer>>;
let site: Site;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const certificates = makeCertificates(folder, PASS_TYPE);
  const { publicKey, privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  apple = await pushServer(certificates);
  google = await googleServer({ publicKey, email });
  site = await startSite(Number(await tryPort(0)), {
    DATABASE_URL: process.env.DATABASE_URL ?? "file:.test/browser-tests.db",
    AUTH_SECRET: process.env.AUTH_SECRET ?? "",
    // devices ask a site that is https alone
    APP_URL: "https://tickets.example",
    MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
    MATINEE_DEMO: "0",
    MATINEE_TEST_CLOCK: "1",
    MATINEE_TIMER: "0",
    TRUSTED_PROXIES: "1",
    CRON_SECRET,
    APPLE_PASS_TYPE_ID: PASS_TYPE,
    APPLE_TEAM_ID: "TEAM",
    APPLE_PASS_CERT: certificates.pass.certificate,
    APPLE_PASS_KEY: certificates.pass.key,
    APPLE_WWDR_CERT: certificates.authority,
    APPLE_PUSH_URL: apple.url,
    NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
    GOOGLE_WALLET_ISSUER_ID: ISSUER,
    GOOGLE_WALLET_ACCOUNT: JSON.stringify({ client_email: email, private_key: privateKey }),
    GOOGLE_WALLET_URL: google.url,
  });
});
test.afterAll(async () => {
  await stopSites();
  apple.close();
  google.close();
  rmSync(folder, { recursive: true });
});

type Pass = {
  serialNumber: string;
  authenticationToken: string;
  webServiceURL: string;
  voided?: boolean;
  relevantDate?: string;
  barcodes?: { message: string }[];
};
const passIn = (file: Uint8Array): Pass =>
  JSON.parse(new TextDecoder().decode(unzipSync(file)["pass.json"] ?? new Uint8Array()));
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

/** Adds the passes of a booking of two seats to a device, as Apple Wallet does, and answers what that then asks. */
async function addTo(deviceId: string, linkToken: string) {
  const bundle = await fetch(`${site.url}/tickets/${linkToken}/apple-wallet`);
  const passes = Object.values(unzipSync(await bytesOf(bundle))).map(passIn);
  const service = `${site.url}${new URL(passes[0]?.webServiceURL ?? "").pathname}/v1`;
  const registrations = `${service}/devices/${deviceId}/registrations/${PASS_TYPE}`;
  const by = ({ authenticationToken }: Pass) => ({ authorization: `ApplePass ${authenticationToken}` });
  const pushToken = randomBytes(32).toString("hex");
  for (const pass of passes) {
    const registered = await fetch(`${registrations}/${pass.serialNumber}`, {
      ...{ method: "POST", headers: by(pass), body: JSON.stringify({ pushToken }) },
    });
    expect(registered.status).toBe(201);
  }
  return {
    ...{ passes, pushToken },
    changedSince: (since: string) => fetch(`${registrations}?passesUpdatedSince=${since}`),
    ask: (pass: Pass, headers = {}) =>
      fetch(`${service}/passes/${PASS_TYPE}/${pass.serialNumber}`, { headers: { ...by(pass), ...headers } }),
    remove: (pass: Pass) =>
      fetch(`${registrations}/${pass.serialNumber}`, { method: "DELETE", headers: by(pass) }),
  };
}

const wakes = (pushToken: string) => apple.pushed.filter(({ path }) => path.endsWith(pushToken)).length;
const deliver = async () => {
  const headers = { authorization: `Bearer ${CRON_SECRET}` };
  return (await fetch(`${site.url}/api/cron/deliver`, { headers })).json();
};

test("passes in wallets follow their tickets: void once a seat is cancelled, at the new time once the showtime moves", async ({
  page,
  scene,
  siteDatabase,
}) => {
  const its = await scene();
  const booking = await its.sell(["A1", "A2"]);
  const device = await addTo(newId(), booking.linkToken);
  expect(device.passes.map(({ voided }) => voided ?? false)).toEqual([false, false]);
  const { lastUpdated } = await (await device.changedSince("0")).json();
  expect((await device.changedSince(lastUpdated)).status).toBe(204);
  const saved = booking.tickets.map(({ id }) => `${ISSUER}.${booking.id}.${id}`);
  for (const { id } of booking.tickets) {
    const link = await fetch(`${site.url}/tickets/${booking.linkToken}/google-wallet/${id}`, {
      redirect: "manual",
    });
    expect(link.headers.get("location")).toContain("https://pay.google.com/gp/v/save/");
  }
  for (const id of [`${ISSUER}.showtime-${its.showtime.id}`, ...saved]) google.saved.add(id);

  await page.goto(`${site.url}/tickets/${booking.linkToken}`);
  await page.getByRole("link", { name: "Cancel seats" }).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await page.getByRole("button", { name: /^Cancel this seat and refund/ }).click();
  await expect(page.getByRole("article").filter({ hasText: "Cancelled" })).toHaveCount(1);
  await expect.poll(() => wakes(device.pushToken), { message: "told after the answer" }).toBe(1);
  await expect.poll(() => google.patched.filter(({ body }) => body.state === "EXPIRED").length).toBe(1);

  const changed = await (await device.changedSince(lastUpdated)).json();
  expect(changed.serialNumbers).toHaveLength(1);
  const [gone] = device.passes.filter(({ serialNumber }) => changed.serialNumbers.includes(serialNumber));
  const [kept] = device.passes.filter((pass) => pass !== gone);
  if (!gone || !kept) throw new Error("no such pass");
  const now = await device.ask(gone);
  const since = now.headers.get("last-modified") ?? "";
  const pass = passIn(await bytesOf(now));
  expect([pass.voided, pass.barcodes]).toEqual([true, undefined]);
  expect((await device.ask(gone, { "if-modified-since": since })).status).toBe(304);

  const startsAt = its.showtime.startsAt + HOUR_MS;
  const later = { startsAt, endsAt: startsAt + 2 * HOUR_MS, occupiedUntil: startsAt + 3 * HOUR_MS };
  await siteDatabase.update(showtimes).set(later).where(eq(showtimes.id, its.showtime.id));
  apple.answers("drop");
  const first = await deliver();
  expect(first.passes.later).toBeGreaterThan(0);
  await siteDatabase.run(sql`update wallet_copies set next_try_at = null where told_version < version`);
  await deliver();
  expect(wakes(device.pushToken)).toBeGreaterThan(2);
  const moved = passIn(await bytesOf(await device.ask(kept)));
  expect(Date.parse(moved.relevantDate ?? "")).toBe(startsAt);
  expect(moved.voided ?? false).toBe(false);
  const times = google.patched.filter(({ path }) => path.includes("eventTicketClass")).at(-1)?.body.dateTime;
  expect(times).toMatchObject({ start: new Date(startsAt).toISOString() });
  expect(JSON.stringify(google.patched)).not.toContain(booking.name || "@");

  for (const one of device.passes) expect((await device.remove(one)).status).toBe(200);
  const before = wakes(device.pushToken);
  await siteDatabase
    .update(showtimes)
    .set({ state: "cancelled", cancelledAt: Date.now() })
    .where(eq(showtimes.id, its.showtime.id));
  await deliver();
  expect(wakes(device.pushToken)).toBe(before);
  expect(google.patched.at(-1)?.body.state).toBe("EXPIRED");
});
