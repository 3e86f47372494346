import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const stripe = (key: string) => ({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: "whsec_old, whsec_new" });

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
    for (const key of ["sk_live_1", "rk_live_1"])
      expect(() => readEnv({ ...clock, ...stripe(key) })).toThrow(/live payment keys/);
    expect(readEnv({ ...clock, ...stripe("sk_test_1") }).MATINEE_TEST_CLOCK).toBe(true);
  });

  it("take Stripe's key and the secrets of its webhooks together, two of them at once", () => {
    expect(readEnv(stripe("sk_live_1")).STRIPE_WEBHOOK_SECRET).toEqual(["whsec_old", "whsec_new"]);
    expect(() => readEnv({ STRIPE_SECRET_KEY: "sk_test_1" })).toThrow(/set together/);
    expect(() => readEnv({ STRIPE_WEBHOOK_SECRET: "whsec_1" })).toThrow(/set together/);
    expect(() => readEnv(stripe("pk_test_1"))).toThrow(/no secret or restricted key/);
    expect(() => readEnv({ ...stripe("sk_test_1"), STRIPE_WEBHOOK_SECRET: "whsec_a," })).toThrow(
      /signing secret/,
    );
  });

  it("let nobody but a server on this machine stand for Stripe, and never with a live key", () => {
    const STRIPE_API_URL = "http://127.0.0.1:4000";
    expect(readEnv({ ...stripe("sk_test_1"), STRIPE_API_URL }).STRIPE_API_URL).toBe(STRIPE_API_URL);
    for (const key of ["sk_live_1", "rk_live_1"])
      expect(() => readEnv({ ...stripe(key), STRIPE_API_URL })).toThrow(/test key alone/);
    expect(() => readEnv({ STRIPE_API_URL })).toThrow(/test key alone/);
    for (const url of ["https://api.example.com", "http://10.0.0.1:80", "http://localhost:1@example.com:80"])
      expect(() => readEnv({ ...stripe("sk_test_1"), STRIPE_API_URL: url })).toThrow(/on this machine/);
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
});
