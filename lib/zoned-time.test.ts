import { expect, it } from "vitest";
import { formatUntil } from "./zoned-time";

it("names the minute on the reader's clock", () => {
  expect(formatUntil(Date.UTC(2026, 10, 24, 19, 42, 30), "Europe/London")).toBe("19:42");
  expect(formatUntil(Date.UTC(2026, 10, 24, 0, 5), "UTC")).toBe("00:05");
});
