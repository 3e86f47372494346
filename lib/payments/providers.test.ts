import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const providerWith = async (settings: Record<string, string>) => {
  for (const name of ["MATINEE_DEMO", "MATINEE_TEST_CLOCK", "MATINEE_TEST_PAYMENTS"])
    vi.stubEnv(name, settings[name]);
  const { onlineProvider } = await import("./providers");
  return onlineProvider()?.name ?? null;
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
