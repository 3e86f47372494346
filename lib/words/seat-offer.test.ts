import { expect, it } from "vitest";
import { whereWords } from "./seat-offer";

it.each([
  [{ how: "together", row: "G", side: "centre", seats: 2 }, "row G, centre, together"],
  [{ how: "together", row: "G", side: "near-left", seats: 1 }, "row G, a little to the left"],
  [
    { how: "together", row: "G", side: "right", seats: 3, isWholeSofas: true },
    "row G, to the right, together, whole sofas",
  ],
  [{ how: "across-aisle", rows: ["A"] }, "row A, across the aisle"],
  [{ how: "behind", rows: ["C", "D", "E"] }, "rows C, D and E, one behind the other"],
  [{ how: "apart", rows: ["C", "F"] }, "rows C and F, apart"],
  [{ how: "spaces", rows: ["A"], spaces: 1, companions: 0 }, "row A, wheelchair space"],
  [{ how: "spaces", rows: ["A"], spaces: 1, companions: 1 }, "row A, wheelchair space and companion"],
  [
    { how: "spaces", rows: ["A", "C"], spaces: 2, companions: 3 },
    "rows A and C, 2 wheelchair spaces and 3 companions",
  ],
] as const)("says of %j %s", (where, words) => {
  expect(whereWords({ ...where, ...("rows" in where && { rows: [...where.rows] }) } as never)).toBe(words);
});

it("says of a mixed party where its spaces and its other seats are", () => {
  const party = { how: "spaces" as const, rows: ["A"], spaces: 1, companions: 0 };
  const beside = { how: "together" as const, row: "A", side: "left" as const, seats: 2 };
  expect(whereWords({ how: "mixed", party, beside })).toBe(
    "row A, wheelchair space; row A, to the left, together",
  );
});
