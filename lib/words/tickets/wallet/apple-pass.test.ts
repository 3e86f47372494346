import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ticketPublicKey } from "@/lib/bookings/ticket-code";
import { isPassToken } from "@/lib/bookings/wallet-pass";
import { readSignedCode } from "@/lib/door/signed-code";
import { makeCertificates, openssl } from "@/lib/testing/certificates";
import { partyOf } from "../testing/party";
import { applePasses } from "./apple-pass";
import type { AppleKeys } from "./keys";

const folder = mkdtempSync(join(tmpdir(), "matinee-wallet-"));
const at = (name: string) => join(folder, name);
const PASS_TYPE = "pass.test.matinee";
let keys: AppleKeys;

beforeAll(() => {
  const { authority: wwdr, pass } = makeCertificates(folder, PASS_TYPE);
  keys = { passTypeId: PASS_TYPE, teamId: "TEAM", ...pass, wwdr, serviceUrl: null };
});
afterAll(() => rmSync(folder, { recursive: true }));

const made = (...party: Parameters<typeof partyOf>) => {
  const file = applePasses(partyOf(...party), keys);
  if (!file) throw new Error("no pass");
  return file;
};
const passOf = (files: Record<string, Uint8Array>) =>
  JSON.parse(new TextDecoder().decode(files["pass.json"]));

/** Whether the signature in a pass is of its manifest, by a certificate of that authority. */
function isSigned(files: Record<string, Uint8Array>, manifest = files["manifest.json"]): boolean {
  writeFileSync(at("signature"), files.signature ?? "");
  writeFileSync(at("manifest.json"), manifest ?? "");
  const signature = ["-in", "signature", "-inform", "DER", "-content", "manifest.json"];
  return openssl(
    folder,
    "smime",
    "-verify",
    ...signature,
    "-CAfile",
    "ca.pem",
    "-purpose",
    "any",
    "-out",
    "out",
  ).isFine;
}

it("is a pass whose manifest fits its files and whose signature verifies", async () => {
  const file = made(1);
  expect([file.type, file.ending]).toEqual(["application/vnd.apple.pkpass", "pkpass"]);
  const files = unzipSync(file.body);
  const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"]));
  const { signature: _, "manifest.json": __, ...listed } = files;
  const sums = Object.entries(listed).map(([name, bytes]) => [
    name,
    createHash("sha1").update(bytes).digest("hex"),
  ]);
  expect(manifest).toEqual(Object.fromEntries(sums));
  expect(Object.keys(listed)).toEqual(expect.arrayContaining(["icon.png", "icon@2x.png", "pass.json"]));
  expect(isSigned(files)).toBe(true);
  expect(isSigned(files, new TextEncoder().encode("{}"))).toBe(false);
});

it("says seat, screen and times, and holds a code that the door lets in", async () => {
  const pass = passOf(unzipSync(made(1).body));
  expect(pass).toMatchObject({ passTypeIdentifier: PASS_TYPE, teamIdentifier: "TEAM", formatVersion: 1 });
  expect(pass.voided ?? false).toBe(false);
  expect(Date.parse(pass.expirationDate)).toBe(Date.UTC(2026, 10, 24, 22));
  const values = Object.values(pass.eventTicket as Record<string, { value: string }[]>).flat();
  const words = values.map(({ value }) => value);
  for (const value of ["Metropolis", "Screen 1", "G", "1", "Tue 24 Nov 2026, 19:30 GMT", "12A", "KX7P-2MQ4"])
    expect(words).toContain(value);
  const [code] = pass.barcodes;
  expect(code.format).toBe("PKBarcodeFormatQR");
  expect(await readSignedCode(code.message, ticketPublicKey())).toMatchObject({ showtimeId: 7 });
});

it("comes up near the theater where its position is known", () => {
  const at = (geoPosition: string) =>
    passOf(unzipSync(made(1, { showtime: { geoPosition } }).body)).locations;
  expect(at("51.5101,-0.134")).toEqual([{ latitude: 51.5101, longitude: -0.134 }]);
  expect(at("")).toBeUndefined();
});

it("is a bundle for a party, one pass a seat, each with a number of its own", () => {
  const file = made(3);
  expect(file.type).toBe("application/vnd.apple.pkpasses");
  const passes = Object.values(unzipSync(file.body)).map((bytes) => unzipSync(bytes));
  expect(passes.every((files) => isSigned(files))).toBe(true);
  expect(new Set(passes.map((files) => passOf(files).serialNumber)).size).toBe(3);
});

it("says where devices ask for it again, and by which token, where the site is https", () => {
  const asked = (serviceUrl: string | null) => {
    const file = applePasses(partyOf(1), { ...keys, serviceUrl });
    return passOf(unzipSync(file?.body ?? new Uint8Array()));
  };
  const { serialNumber, authenticationToken, webServiceURL } = asked(
    "https://tickets.example/api/wallets/apple",
  );
  expect(webServiceURL).toBe("https://tickets.example/api/wallets/apple");
  expect(isPassToken(serialNumber, authenticationToken)).toBe(true);
  expect(isPassToken(`${serialNumber}x`, authenticationToken)).toBe(false);
  expect(asked(null)).not.toHaveProperty("webServiceURL");
  expect(asked(null)).not.toHaveProperty("authenticationToken");
});

it("is void, without a code, by the same number, once its ticket is cancelled", () => {
  const [ticket] = partyOf(1).tickets;
  const good = passOf(unzipSync(made(1).body));
  const gone = passOf(unzipSync(made(0, { tickets: ticket ? [{ ...ticket, cancelledAt: 1 }] : [] }).body));
  expect(gone).toMatchObject({ voided: true, serialNumber: good.serialNumber });
  expect(gone.barcodes).toBeUndefined();
  const off = passOf(unzipSync(made(1, { showtime: { state: "cancelled" } }).body));
  expect(off).toMatchObject({ voided: true });
});

it("is void for whoever has passed the ticket on, and says nothing of the friend's", () => {
  const [ticket] = partyOf(1).tickets;
  const transfer = { id: "t", offerToken: "o", offeredAt: 1, acceptedAt: 2, acceptedName: "Grace" };
  const party = partyOf(0, { tickets: ticket ? [{ ...ticket, code: "", transfer }] : [] });
  const gone = applePasses(party, keys);
  const pass = passOf(unzipSync(gone?.body ?? new Uint8Array()));
  expect(pass).toMatchObject({ voided: true });
  expect(pass.barcodes).toBeUndefined();
  expect(JSON.stringify(pass)).not.toContain("Grace");
  expect(applePasses(partyOf(0), keys)).toBeNull();
});

it("tells nothing of keys that are no keys", () => {
  const wrong = ["-----BEGIN PRIVATE KEY-----", "c2VjcmV0LW9mLW91cnM=", "-----END PRIVATE KEY-----"].join(
    "\n",
  );
  for (const name of ["key", "certificate", "wwdr"] as const) {
    let failure: unknown;
    try {
      applePasses(partyOf(1), { ...keys, [name]: wrong });
    } catch (error) {
      failure = error;
    }
    expect(failure, name).toBeInstanceOf(Error);
    const { message, stack, cause } = failure as Error;
    const told = [message, stack, JSON.stringify(failure), JSON.stringify(cause)].join(" ");
    expect(told, name).not.toMatch(/c2VjcmV0|secret-of-ours/);
  }
});
