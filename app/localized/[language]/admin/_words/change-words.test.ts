import { expect, it } from "vitest";
import { changesBetween, summarise } from "@/lib/layouts/layout-changes";
import { changeWords } from "./change-words";

const seat = (row: string, n: number, over = {}) => ({
  ...{ guid: `${row}${n}`, zone: "", row, number: String(n), x: n, y: 0, type: "standard" as const },
  ...over,
});
const row = Array.from({ length: 8 }, (_, i) => seat("A", i + 1));
const words = (after: typeof row) => changeWords(summarise(changesBetween(row, after)));

it("says of each kind of change how many seats it is, and names the first", () => {
  expect(words(row)).toEqual([]);
  expect(words([...row, seat("B", 1)])).toEqual(["1 seat added: B 1"]);
  expect(words([])).toEqual(["8 seats removed: A 1, A 2, A 3, A 4, A 5, A 6 and 2 more"]);
  const [first, second, third, ...rest] = row as [(typeof row)[0], (typeof row)[0], (typeof row)[0]];
  expect(
    words([
      { ...first, number: "9" },
      { ...second, type: "premium" as never },
      { ...third, x: 3.5 },
      ...rest,
    ]),
  ).toEqual([
    "1 seat renamed: A 1 is now A 9",
    "1 seat of another type: A 2 is premium",
    "1 seat moved: A 3",
  ]);
});
