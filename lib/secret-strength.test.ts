import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { weaknessOf } from "./secret-strength";

describe("a secret", () => {
  it.each([
    ["empty", ""],
    ["short", "k9#Lq2!vXz7&Tn4@Rw8^Yb1$Mc6*Pd"],
    ["one character", "a".repeat(32)],
    ["two characters", "ab".repeat(40)],
    ["few characters without a pattern", "abcabbacbacbbacabcabbcacbbacabcb"],
    ["a word again and again", "k9#Lq2!vXz7&".repeat(4)],
    ["a word again and again, cut", "k9#Lq2!vXz7&".repeat(4).slice(0, 40)],
    ["a word and zeros", `k9#Lq2!vXz7&${"0".repeat(30)}`],
    ["the alphabet", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"],
    ["the alphabet from its end", "zyxwvutsrqponmlkjihgfedcba9876543210"],
    ["a keyboard", "qwertyuiopasdfghjklzxcvbnm7531902846"],
    ["a sample", "your-random-string-goes-right-here-now"],
    ["another sample", "please_ChangeMe_before_going_live_x9"],
    ["one from a guide", "this-is-a-secret-value-with-at-least-32-characters"],
    ["a word and digits in their order", "k9#Lq2!vXz7&Tn4@Rw8^-1234567-Yb1"],
    ["the name of the thing", "Matinee-box-office-server-key-of-2026"],
  ])("is refused when it is %s", (_, secret) => {
    expect(weaknessOf(secret)).toMatch(/\w/);
  });

  it.each([
    "1eed9c4ef3e3329b54dfc755a95cc9f26666665519940a116e23c100458c00a5",
    "9f12345c7d0e4b86a1f3e5d7092b4c68abcde01f2a3b4c5d6e7f8091a2b3c4d5",
  ])("is taken when chance has put likes or an order into it: %s", (made) => {
    expect(weaknessOf(made)).toBeNull();
  });

  it("is taken when it is random, in each way that people make one", () => {
    for (let i = 0; i < 500; i++)
      for (const made of [
        randomBytes(32).toString("base64"),
        randomBytes(32).toString("base64url"),
        randomBytes(32).toString("hex"),
        randomUUID(),
      ])
        if (!/secret|sample|insert|matinee|qwert|asdfg|dummy/i.test(made))
          expect(weaknessOf(made), made).toBeNull();
  });
});
