import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

describe("the settings", () => {
  it("need nothing: a file database, no demo, no test clock", () => {
    expect(readEnv({})).toMatchObject({
      DATABASE_URL: "file:data/matinee.db",
      MATINEE_DEMO: false,
      MATINEE_TEST_CLOCK: false,
    });
  });

  it("refuse the test clock together with live payment keys, and allow it with test keys", () => {
    const clock = { MATINEE_TEST_CLOCK: "1" };
    expect(() => readEnv({ ...clock, STRIPE_SECRET_KEY: "sk_live_1" })).toThrow(/live payment keys/);
    expect(() => readEnv({ ...clock, STRIPE_SECRET_KEY: "rk_live_1" })).toThrow(/live payment keys/);
    expect(readEnv({ ...clock, STRIPE_SECRET_KEY: "sk_test_1" }).MATINEE_TEST_CLOCK).toBe(true);
  });

  it("refuse a secret that can be guessed and an address that is none", () => {
    expect(() => readEnv({ AUTH_SECRET: "short" })).toThrow(/of the 32 that it needs.*openssl rand/);
    expect(() => readEnv({ AUTH_SECRET: "" })).toThrow(/openssl rand/);
    expect(() => readEnv({ AUTH_SECRET: "a".repeat(32) })).toThrow(/AUTH_SECRET can be guessed/);
    expect(() => readEnv({ APP_URL: "here" })).toThrow(/APP_URL/);
  });

  it("take trusted proxies as a number or as a list of networks, and nothing else", () => {
    const read = (value: string) => readEnv({ TRUSTED_PROXIES: value }).TRUSTED_PROXIES;
    expect(readEnv({}).TRUSTED_PROXIES).toBe(0);
    expect(read("2")).toBe(2);
    expect(read("203.0.113.5, 198.51.100.0/24,2001:db8::/32,::1")).toEqual([
      "203.0.113.5/32",
      "198.51.100.0/24",
      "2001:db8::/32",
      "::1/128",
    ]);
    for (const wrong of ["-1", "6", "1.5", "yes", "10.0.0.0/33", "203.0.113.5,", ""])
      expect(() => read(wrong), wrong).toThrow(/TRUSTED_PROXIES/);
  });

  it("take the keys of a wallet together or not at all, as PEM or as base64", () => {
    const key = "-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----";
    const apple = {
      ...{ APPLE_PASS_TYPE_ID: "pass.test", APPLE_TEAM_ID: "TEAM", APPLE_PASS_CERT: key },
      ...{
        APPLE_PASS_KEY: Buffer.from(key.replaceAll("\\n", "\n")).toString("base64"),
        APPLE_WWDR_CERT: key,
      },
    };
    const read = readEnv(apple);
    expect(read.APPLE_PASS_CERT).toContain("\nabc\n");
    expect(read.APPLE_PASS_KEY).toBe(read.APPLE_PASS_CERT);
    for (const name of Object.keys(apple))
      expect(() => readEnv({ ...apple, [name]: undefined }), name).toThrow(/together or not at all/);
    expect(() => readEnv({ ...apple, APPLE_PASS_KEY: "what" })).toThrow(/APPLE_PASS_KEY/);
    const account = JSON.stringify({ client_email: "a@example.com", private_key: key });
    const google = { GOOGLE_WALLET_ISSUER_ID: "338800", GOOGLE_WALLET_ACCOUNT: account };
    expect(readEnv(google).GOOGLE_WALLET_ACCOUNT?.client_email).toBe("a@example.com");
    const coded = { ...google, GOOGLE_WALLET_ACCOUNT: Buffer.from(account).toString("base64") };
    expect(readEnv(coded).GOOGLE_WALLET_ACCOUNT?.client_email).toBe("a@example.com");
    expect(() => readEnv({ ...google, GOOGLE_WALLET_ISSUER_ID: undefined })).toThrow(/together/);
    expect(() => readEnv({ ...google, GOOGLE_WALLET_ACCOUNT: "{}" })).toThrow(/service account/);
  });
});
