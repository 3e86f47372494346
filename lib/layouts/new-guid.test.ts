import { afterEach, expect, it, vi } from "vitest";
import { newGuid } from "./new-guid";

afterEach(() => void vi.unstubAllGlobals());

it("makes identities where a browser has no randomUUID, each another", () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
  const made = Array.from({ length: 100 }, newGuid);
  for (const guid of made)
    expect(guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(made).size).toBe(100);
});
