import { expect, it } from "vitest";
import { formatDuration, leadOf } from "./movie";

it("writes a length in hours and minutes", () => {
  expect([45, 60, 104].map(formatDuration)).toEqual(["45 min", "1 h", "1 h 44 min"]);
});

it("leads with the first sentence, not with an initial", () => {
  expect(leadOf("F. W. Murnau made the camera float. Then the weather changes.")).toBe(
    "F. W. Murnau made the camera float.",
  );
  expect(leadOf("")).toBe("");
});

it("cuts a long sentence between words", () => {
  const lead = leadOf("word, ".repeat(100));
  expect(lead.length).toBeLessThanOrEqual(202);
  expect(lead).toMatch(/word …$/);
});
