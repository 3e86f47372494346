import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnv } from "./env";
import { SECRETS, withSecretFiles } from "./secret-files";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "matinee-secrets-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, holds: string): string {
  writeFileSync(join(folder, name), holds);
  return join(folder, name);
}

const SECRET = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";

it("takes a secret from the file that a vault mounts, without the end of its line", () => {
  const AUTH_SECRET_FILE = file("auth", `${SECRET}\n`);
  expect(readEnv({ AUTH_SECRET_FILE }).AUTH_SECRET).toBe(SECRET);
  // as compose leaves what is not set
  expect(readEnv({ AUTH_SECRET: "", AUTH_SECRET_FILE }).AUTH_SECRET).toBe(SECRET);
  expect(readEnv({ AUTH_SECRET: SECRET, AUTH_SECRET_FILE: "" }).AUTH_SECRET).toBe(SECRET);
  const key = "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----";
  expect(withSecretFiles({ APPLE_PASS_KEY_FILE: file("key", `${key}\r\n`) }).APPLE_PASS_KEY).toBe(key);
});

it("holds it against the same rules as a setting", () => {
  expect(() => readEnv({ AUTH_SECRET_FILE: file("weak", "secret\n") })).toThrow(/AUTH_SECRET can be guessed/);
  const STRIPE_SECRET_KEY_FILE = file("stripe", "sk_test_1");
  expect(() => readEnv({ STRIPE_SECRET_KEY_FILE })).toThrow(/set together/);
});

it("says what is wrong with a file and what mends it, of all at once, and never what it holds", () => {
  const settings = {
    AUTH_SECRET_FILE: join(folder, "none"),
    METRICS_TOKEN_FILE: folder,
    CRON_SECRET_FILE: file("empty", "\n"),
    TMDB_API_KEY_FILE: file("large", "x".repeat(70_000)),
    CATALOGUE_TOKEN: "one",
    CATALOGUE_TOKEN_FILE: file("two", "another"),
  };
  const told = (() => {
    try {
      readEnv(settings);
    } catch (error) {
      return String(error);
    }
  })();
  expect(told).toMatch(/AUTH_SECRET_FILE names .*none, which cannot be read \(ENOENT\): mount it/);
  expect(told).toMatch(/METRICS_TOKEN_FILE names .*, which cannot be read \(EISDIR\)/);
  expect(told).toMatch(/CRON_SECRET_FILE names .*, which is empty/);
  expect(told).toMatch(/TMDB_API_KEY_FILE names .*, which is too large/);
  expect(told).toMatch(/CATALOGUE_TOKEN_FILE is set beside CATALOGUE_TOKEN: leave one of them out/);
  expect(told).not.toMatch(/another|xxx/);
});

it("is for every setting that is a secret", () => {
  const names = [...readFileSync("lib/env.ts", "utf8").matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(
    ([, name = ""]) => name,
  );
  const secret = names.filter((name) =>
    /(_SECRET(_BEFORE)?|_TOKEN|_KEY|_CERT|_ACCOUNT)$|^SMTP_URL$/.test(name),
  );
  expect(secret.length).toBeGreaterThan(15);
  expect([...SECRETS].sort()).toEqual(secret.sort());
});
