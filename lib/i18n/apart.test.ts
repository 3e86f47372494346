import compile from "icu-minify/compile";
import format from "icu-minify/format";
import { expect, it } from "vitest";
import { keepApart, valuesApart, withoutMarks } from "./apart";

const apart = (text: string) => `\u2068${text}\u2069`;

it("keeps what runs from left to right to itself", () => {
  for (const value of ["The Grand", "MTN-7K2", "a@example.org", "+44 20 7946 0000", "020-7946", "•••• 4242"])
    expect(keepApart(value)).toBe(apart(value));
  // of mixed words it is the first letter that says which way they run
  expect(keepApart("قاعة A")).toBe(apart("قاعة A"));
});

it("leaves what needs nothing as it is", () => {
  const addresses = ["https://example.org/tickets/7", "http://127.0.0.1:3000/"];
  for (const value of ["قاعة كبيرة", "19:30", "12.50", "7", "", ...addresses])
    expect(keepApart(value)).toBe(value);
});

it("leaves a list of what is kept apart to the sentence, whose order it has", () => {
  const list = `${apart("The Grand")}، ${apart("Screen 2")}`;
  expect(keepApart(list)).toBe(list);
});

it("is undone for programs", () => {
  expect(withoutMarks(`${apart("The Grand")}، ${apart("قاعة A")}`)).toBe("The Grand، قاعة A");
  expect(withoutMarks("The Grand")).toBe("The Grand");
});

it("leaves what a message is chosen by as it is, and numbers and elements too", () => {
  const message = compile(
    "{kind, select, sold {{name} <b>{code}</b>} other {{count, plural, one {#} other {#}}}}",
  );
  const bold = (parts: unknown) => parts;
  const values = { kind: "sold", name: "Metropolis", code: "B7", count: 3, b: bold };
  expect(valuesApart(message, values)).toEqual({ ...values, name: apart("Metropolis"), code: apart("B7") });
  const simple = compile("{kind, select, sold {{name}} other {-}}");
  const said = format(simple, "ar", valuesApart(simple, { kind: "sold", name: "Metropolis" }), {
    formatters: {},
  } as never);
  expect(said).toBe(apart("Metropolis"));
});
