import { hkdfSync } from "node:crypto";
import { expect, it } from "vitest";
import { keyFor, type Purpose } from "./secret";

const purposes: Purpose[] = [
  "sessions",
  "visitor cookies",
  "device cookies",
  "ticket codes",
  "address marks",
];

it("gives each purpose a key of its own, of which none is the secret", () => {
  const keys = purposes.map((purpose) => keyFor(purpose).toString("hex"));
  expect(new Set(keys).size).toBe(purposes.length);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(keys).not.toContain(Buffer.from(process.env.AUTH_SECRET ?? "").toString("hex"));
});

it("gives the same key each time, by HKDF of the secret and the purpose", () => {
  const derived = hkdfSync("sha256", process.env.AUTH_SECRET ?? "", "", "matinee sessions", 32);
  expect(keyFor("sessions")).toEqual(Buffer.from(derived));
  expect(keyFor("sessions")).toBe(keyFor("sessions"));
});
