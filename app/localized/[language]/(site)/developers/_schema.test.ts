import { expect, it } from "vitest";
import { choicesOf, isNullable, nameOf, type Schema, wordsOf } from "./_schema";

const WORDS: [Schema, string][] = [
  [{ type: "string" }, "text"],
  [{ type: "string", minLength: 1, maxLength: 60 }, "text, 1 to 60 characters"],
  [{ type: "string", maxLength: 60 }, "text, up to 60 characters"],
  [{ type: "string", format: "date" }, "day, as 2026-12-05"],
  [{ type: "string", format: "unheard-of" }, "text"],
  [{ type: "integer", minimum: 1, maximum: 100 }, "whole number, 1 to 100"],
  [{ type: "integer", minimum: 1, maximum: 999_999_999_999_999 }, "whole number, at least 1"],
  [{ type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, "whole number"],
  [{ type: ["string", "number", "null"] }, "text or number"],
  [{ enum: ["owner", "door"] }, 'one of "owner", "door"'],
  [{ const: true }, "true"],
  [{ type: "array", maxItems: 40 }, "list, up to 40 items"],
  [{ type: "object" }, "object"],
  [{ anyOf: [{ $ref: "#/components/schemas/Seat" }, { type: "null" }] }, ""],
  [{}, "anything"],
];

it.each(WORDS)("tells %j in words", (schema, words) => {
  expect(wordsOf(schema)).toBe(words);
});

it("knows what has a name, and what may be null", () => {
  const orNull: Schema = { anyOf: [{ $ref: "#/components/schemas/Seat" }, { type: "null" }] };
  expect(choicesOf(orNull).map(nameOf)).toEqual(["Seat"]);
  expect(isNullable(orNull)).toBe(true);
  expect(isNullable({ type: ["string", "null"] })).toBe(true);
  expect(isNullable({ type: "string" })).toBe(false);
});
