import { expect, it } from "vitest";
import { outlinesOf } from "./seat-shapes";

it("draws each seat where it stands, in one line", () => {
  const line = outlinesOf([
    { shape: "wheelchair", x: 100, y: 50 },
    { shape: "wheelchair", x: 140.5, y: 50 },
  ]);
  expect(line).toBe("M81.5 31.5h37v37h-37zM122 31.5h37v37h-37z");
});

it("uses steps alone after the beginning, so that a shape can stand anywhere", () => {
  for (const shape of ["standard", "premium", "sofa-left", "sofa-right", "wheelchair", "companion"])
    expect(outlinesOf([{ shape, x: 0, y: 0 }])).toMatch(/^M[^A-Z]+z$/);
});
