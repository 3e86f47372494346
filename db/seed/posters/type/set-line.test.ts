import { expect, test } from "vitest";
import { setLine } from "./set-line";

/** Where the ink of a line begins and ends. */
function inkOf(line: string): [left: number, right: number] {
  const shift = Number(/translate\(([\d.-]+)/.exec(line)?.[1]);
  const data = /d="([^"]+)"/.exec(line)?.[1] ?? "";
  const xs = Array.from(data.matchAll(/[MLQ]([^MLQZ]+)/g), ([, at = ""]) => {
    const numbers = at.match(/-?\d+\.\d/g)?.map(Number) ?? [];
    return shift + (numbers.at(-2) ?? 0);
  });
  return [Math.min(...xs), Math.max(...xs)];
}

test("a line given a width fills it exactly", () => {
  const [left, right] = inkOf(
    setLine("METROPOLIS", { face: "narrow", x: 400, y: 0, anchor: "middle", width: 600 }),
  );
  expect(left).toBeCloseTo(100, 0);
  expect(right).toBeCloseTo(700, 0);
});

test("a line given a size ends where it is anchored", () => {
  const [, right] = inkOf(setLine("1927", { face: "text", x: 744, y: 0, anchor: "right", size: 27 }));
  expect(right).toBeCloseTo(744, 0);
});

test("letters that lean on each other are kerned", () => {
  const width = (text: string) => {
    const [left, right] = inkOf(setLine(text, { face: "black", x: 0, y: 0, size: 100 }));
    return right - left;
  };
  expect(width("AV")).toBeLessThan(width("A") + width("V"));
});
