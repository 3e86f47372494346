import { expect, it } from "vitest";
import { writtenIn } from "./written-in";

it("lets words run as they are written", () => {
  expect(writtenIn({})).toBe("auto");
  expect(writtenIn({ type: "search" })).toBe("auto");
});

it("lets addresses, codes and numbers run from left to right", () => {
  for (const type of ["email", "password", "tel", "url"]) expect(writtenIn({ type })).toBe("ltr");
  expect(writtenIn({ inputMode: "decimal" })).toBe("ltr");
  expect(writtenIn({ autoComplete: "one-time-code" })).toBe("ltr");
});

it("leaves to the browser what it draws itself", () => {
  expect(writtenIn({ type: "date" })).toBeUndefined();
});
