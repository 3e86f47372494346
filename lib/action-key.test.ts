import { expect, it } from "vitest";
import { actionKey } from "./action-key";

it("is the same for the same secret, another for another, and 32 bytes", () => {
  expect(actionKey("one")).toBe(actionKey("one"));
  expect(new Set([actionKey("one"), actionKey("two"), actionKey()]).size).toBe(3);
  expect(Buffer.from(actionKey(), "base64")).toHaveLength(32);
});
