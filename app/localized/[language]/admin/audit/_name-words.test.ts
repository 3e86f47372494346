import { expect, it } from "vitest";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { inWords, nameWords } from "./_name-words";

const at = Date.UTC(2026, 10, 24, 19, 30);

it.each([
  [{ name: "Metropolis" }, "Metropolis"],
  [{ name: "Metropolis", at, timeZone: "Europe/London" }, "Metropolis, Tue 24 Nov 19:30"],
  [{ name: "Popcorn, A voucher", at: null }, "Popcorn, A voucher"],
  [{ name: "Screen 1", version: 2 }, "Screen 1, version 2"],
  [{ reference: "KX7P2MQ4" }, "KX7P-2MQ4"],
  [{ name: "A1", reference: "KX7P2MQ4" }, "A1 of KX7P-2MQ4"],
  [
    { message: { kind: "reset" as const, payload: { next: "" }, language: DEFAULT_LOCALE } },
    "Choose a new password for Matinee",
  ],
])("%# calls it %s", (named, words) => {
  expect(nameWords(named)).toBe(words);
});

it("knows no name of what has none, and no page of what has none", () => {
  const nameOf = inWords(({ id }) => (id === "1" ? { name: "A1" } : null));
  expect(nameOf({ kind: "seat", id: "1" })).toEqual({ words: "A1", href: null });
  expect(nameOf({ kind: "seat", id: "2" })).toBeNull();
  expect(nameOf(null)).toBeNull();
});
