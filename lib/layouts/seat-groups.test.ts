import { describe, expect, it } from "vitest";
import { demoScreens } from "@/db/seed/screens";
import { checkLayout } from "./layout-check";
import { asPlaced } from "./layout-template";
import type { PlacedSeat } from "./placed-seat";
import { tieGroups } from "./seat-groups";
import type { SeatType } from "./seat-type";

const seat = (guid: string, x: number, type: SeatType = "standard", row = "A"): PlacedSeat => ({
  guid,
  zone: "",
  row,
  number: guid,
  x,
  y: row === "A" ? 0 : 1.2,
  type,
});

it.each(demoScreens.map(({ name, seats }) => [name, seats] as const))(
  "ties the seats of %s as they are tied in its drawing, from where they stand alone",
  (_, drawn) => {
    const seats = asPlaced(drawn, () => crypto.randomUUID());
    const { keys, faults } = tieGroups(seats);
    expect(faults).toEqual([]);
    const partition = (keyOf: (i: number) => string | null | undefined) =>
      drawn.map((_, i) => drawn.findIndex((_, j) => keyOf(j) === keyOf(i)));
    expect(partition((i) => keys.get(seats[i]?.guid ?? "") ?? `alone ${i}`)).toEqual(
      partition((i) => drawn[i]?.groupKey ?? `alone ${i}`),
    );
    expect(checkLayout(seats)).toEqual([]);
  },
);

describe("what belongs together", () => {
  const codes = (seats: PlacedSeat[]) =>
    tieGroups(seats).faults.map(({ code, seat }) => `${code} ${seat.guid}`);

  it("is told of half a sofa", () => {
    expect(codes([seat("1", 0, "sofa"), seat("2", 1.1, "sofa"), seat("3", 2.2, "sofa")])).toEqual([
      "sofa-half 3",
    ]);
    expect(codes([seat("1", 0, "sofa"), seat("2", 2, "sofa")])).toEqual(["sofa-half 1", "sofa-half 2"]);
  });

  it("is told of a companion without a space, and of a fourth one", () => {
    expect(codes([seat("1", 0, "companion")])).toEqual(["companion-alone 1"]);
    const four = [1, 2, 3, 4].map((x) => seat(`${x}`, x + 0.25, "companion"));
    expect(codes([seat("0", 0, "wheelchair"), ...four])).toEqual(["too-many-companions 4"]);
  });

  it("may stand in the row behind", () => {
    const seats = [seat("1", 0, "wheelchair"), seat("2", 0, "companion", "B")];
    expect(tieGroups(seats)).toEqual({
      keys: new Map([
        ["1", "0"],
        ["2", "0"],
      ]),
      faults: [],
    });
  });
});
