import { describe, expect, test } from "vitest";
import { demoScreens } from "@/db/seed/screens";
import { readDrawing } from "./layout-drawing";
import { curved, flat, lounge } from "./layout-template";

const templates = {
  flat: flat({ rows: 5, blocks: [4, 8] }),
  curved: curved({ rows: 15, blocks: [5, 10, 5], premiumRows: [8, 9] }),
  lounge: lounge({ rows: 4, sofas: 5 }),
  ...Object.fromEntries(demoScreens.map(({ name, seats }) => [name, seats])),
};

describe.each(Object.entries(templates))("layout %s", (_name, seats) => {
  test("has no label twice", () => {
    expect(new Set(seats.map((seat) => `${seat.rowLabel}-${seat.number}`)).size).toBe(seats.length);
  });

  test("counts its ordinals from 0 in reading order", () => {
    expect(seats.map(({ ordinal }) => ordinal)).toEqual(seats.map((_seat, index) => index));
    const read = seats.toSorted((a, b) => a.rowLabel.localeCompare(b.rowLabel) || a.x - b.x);
    expect(read).toEqual(seats);
  });

  test("skips the row letters I and O", () => {
    expect(seats.filter(({ rowLabel }) => /[IO]/.test(rowLabel))).toEqual([]);
  });

  test("lets no two seats lie on each other", () => {
    for (const seat of seats)
      for (const other of seats)
        if (seat !== other)
          expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThanOrEqual(0.99);
  });

  test("ties sofas in twos and at most three companions to a wheelchair space", () => {
    for (const [key, group] of Map.groupBy(seats, ({ groupKey }) => groupKey)) {
      if (key === null) continue;
      const types = group.map(({ type }) => type).sort();
      if (types[0] === "sofa") expect(types).toEqual(["sofa", "sofa"]);
      else expect(types.join(" ")).toMatch(/^(companion ){0,3}wheelchair$/);
    }
  });
});

test("leaves an aisle as a gap between blocks", () => {
  const [first, second, third] = flat({ rows: 1, blocks: [2, 1] });
  expect(first).toMatchObject({ rowLabel: "A", number: "1", x: 0.5 });
  expect(second).toMatchObject({ number: "2", x: 1.5 });
  expect(third).toMatchObject({ number: "3", x: 4 });
});

test("bends the ends of a curved row towards the picture", () => {
  const row = curved({ rows: 1, blocks: [11] });
  expect(row[0]?.y).toBeLessThan(row[5]?.y ?? 0);
  expect(row[0]?.y).toBe(row[10]?.y);
});

test("ties a companion to the nearest space of its block", () => {
  const keys = readDrawing(["wcc.cw"]).map(({ groupKey }) => groupKey);
  expect(keys).toEqual(["A1", "A1", "A1", "A5", "A5"]);
});

test("refuses half a sofa, a lonely companion and a letter that draws nothing", () => {
  expect(() => readDrawing(["ooo"])).toThrow("two halves");
  expect(() => readDrawing(["sc"])).toThrow("without a wheelchair space");
  expect(() => readDrawing(["wcccc"])).toThrow("3 companions at most");
  expect(() => readDrawing(["s?s"])).toThrow('no seat is drawn as "?"');
});

test("draws the demo's screens with the seats they are known for", () => {
  expect(demoScreens.map(({ seats }) => seats.length)).toEqual([300, 40, 60, 180, 152, 101]);
});
