import { expect, it } from "vitest";
import { accessibility, accessibilityOf } from "./accessibility";

it.each([
  ["", ""],
  ["relaxed,captions", "captions,relaxed"],
  ["captions,captions", "captions"],
])("keeps %j as %j, and the same again", (sent, kept) => {
  expect(accessibility.parse(sent)).toBe(kept);
  expect(accessibility.parse(kept)).toBe(kept);
});

it.each(["loud", "captions,loud", "captions relaxed", "x".repeat(201)])("takes no %j", (sent) => {
  expect(accessibility.safeParse(sent).success).toBe(false);
});

it("reads what it knows of what is kept", () => {
  expect(accessibilityOf("relaxed,captions,smell")).toEqual(["captions", "relaxed"]);
  expect(accessibilityOf("")).toEqual([]);
});
