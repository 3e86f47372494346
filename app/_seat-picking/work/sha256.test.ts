import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { firstBits } from "./sha256";

it("hashes as Node does, whatever the length", () => {
  for (let length = 0; length <= 55; length++) {
    const text = "Matinée is no ASCII, but this is: ~ 0123456789 abcdefghijklmnop"
      .replace("é", "e")
      .slice(0, length);
    const wanted = createHash("sha256").update(text).digest().readUInt32BE();
    expect(firstBits(text), text).toBe(wanted);
  }
});

it("knows the standard's own example, and takes no longer text than it can hash", () => {
  expect(firstBits("abc")).toBe(0xba7816bf);
  expect(() => firstBits("x".repeat(56))).toThrow("one block");
});
