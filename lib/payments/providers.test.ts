import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const NAMES = [
  ...["MATINEE_DEMO", "MATINEE_TEST_CLOCK", "MATINEE_TEST_PAYMENTS"],
  ...["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
];

const providerWith = async (settings: Record<string, string>) => {
  for (const name of NAMES) vi.stubEnv(name, settings[name]);
  const { providersFor } = await import("./providers");
  return providersFor("all")[0]?.name ?? null;
};

it("is none for a house of its own, which would sell its seats for nothing", async () => {
  expect(await providerWith({})).toBeNull();
  expect(await providerWith({ MATINEE_DEMO: "0", MATINEE_TEST_PAYMENTS: "0" })).toBeNull();
});

it.each(["MATINEE_DEMO", "MATINEE_TEST_CLOCK", "MATINEE_TEST_PAYMENTS"])(
  "is the test provider with %s",
  async (name) => {
    expect(await providerWith({ [name]: "1" })).toBe("test");
  },
);

it("is Stripe with its key and the secret of its webhook, in the demo too", async () => {
  const settings = { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" };
  expect(await providerWith(settings)).toBe("stripe");
  expect(await providerWith({ ...settings, MATINEE_DEMO: "1" })).toBe("stripe");
});

it("is offered by a theater that has chosen it, in the installation's order, while the settings allow it", async () => {
  const settings = { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1", MATINEE_DEMO: "1" };
  await providerWith(settings);
  const { providersFor } = await import("./providers");
  const named = (chosen: string) => providersFor(chosen).map(({ name }) => name);
  expect(named("all")).toEqual(["stripe", "test"]);
  expect(named("test,stripe")).toEqual(["stripe", "test"]);
  expect(named("test")).toEqual(["test"]);
  expect(named("all,counter")).toEqual(["stripe", "test"]);
  expect(named("counter")).toEqual([]);
  expect(named("gone")).toEqual([]);
  expect(named("")).toEqual([]);
});
