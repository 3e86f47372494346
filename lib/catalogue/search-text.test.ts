import { expect, it } from "vitest";
import { toSearchQuery } from "./search-text";

it("asks for the beginnings of all words", () => {
  expect(toSearchQuery("  night   liv")).toBe('"night"* "liv"*');
});

it("takes nothing of the query language literally", () => {
  expect(toSearchQuery(`title:x OR "NEAR(" * ^ - {a}`)).toBe('"title"* "x"* "OR"* "NEAR"* "a"*');
});

it("is null without a letter or digit", () => {
  for (const text of ["", "   ", '"', "***", "\0", "\u0301", "🎬"]) expect(toSearchQuery(text)).toBeNull();
});

it("keeps long input short", () => {
  expect(toSearchQuery("x".repeat(1_000_000))).toHaveLength(43);
  expect(toSearchQuery("a ".repeat(1_000))?.split(" ")).toHaveLength(8);
});
