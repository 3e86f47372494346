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

  it("refuse a short secret and an address that is none", () => {
    expect(() => readEnv({ AUTH_SECRET: "short" })).toThrow(/32 characters/);
    expect(() => readEnv({ APP_URL: "here" })).toThrow(/APP_URL/);
  });
});
