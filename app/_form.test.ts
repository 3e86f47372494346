import { expect, it } from "vitest";
import { numberIn, numberOrNull } from "./_form";

const sent = (field: string) => {
  const form = new FormData();
  form.set("count", field);
  return form;
};

it.each([
  ["40", 40],
  [" ٤٠ ", 40],
  ["۴۰", 40],
  ["-7", -7],
  ["٤٫٥", Number.NaN],
  ["four", Number.NaN],
  ["", Number.NaN],
])("reads %j as %d", (text, read) => {
  expect(numberIn(sent(text), "count")).toBe(read);
});

it("reads what is left empty as nothing, and what is no number as none", () => {
  expect(numberOrNull(sent(" "), "count")).toBeNull();
  expect(numberOrNull(sent("x"), "count")).toBeNaN();
});
