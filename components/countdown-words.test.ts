import { expect, it } from "vitest";
import { formatLeft } from "./countdown-words";

it("counts whole seconds down to nothing and no further", () => {
  expect(formatLeft(480_000)).toBe("8:00");
  expect(formatLeft(425_000)).toBe("7:05");
  expect(formatLeft(59_001)).toBe("1:00");
  expect(formatLeft(1)).toBe("0:01");
  expect(formatLeft(0)).toBe("0:00");
  expect(formatLeft(-5_000)).toBe("0:00");
});
