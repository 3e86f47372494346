import { expect, it } from "vitest";
import { leadOf } from "./movie";

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
