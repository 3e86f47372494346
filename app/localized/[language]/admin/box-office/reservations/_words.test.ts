import { describe, expect, it } from "vitest";
import { sellInstead } from "./_sell-instead";
import { lostWords } from "./_words";

const seat = (row: string, number: string, id: number) => ({
  ...{ id, row, number, ordinal: id, x: id, y: 0, type: "standard" as const, groupKey: null },
  ticketTypeId: 3,
});

describe("seats that a lapsed reservation lost", () => {
  it("are named with those that one press sells instead", () => {
    const lost = { taken: [seat("G", "7", 1)], instead: [seat("G", "8", 2), seat("G", "9", 3)] };
    expect(lostWords(lost)).toBe(
      "Others have G7 by now, since the reservation had lapsed. Take no money for it: the nearest of the same kind, G8 and G9, are free, for sale at the prices of now.",
    );
    expect(sellInstead(7, lost)).toEqual({
      label: "Sell G8 and G9 at the till",
      href: "/admin/box-office/7?seats=2.3-3.3",
    });
  });

  it("are the same ones where they have come free again", () => {
    const back = { taken: [], instead: [seat("G", "7", 1)] };
    expect(lostWords(back)).toContain("Take no money for it: G7 is free again");
    expect(sellInstead(7, back).label).toBe("Sell G7 at the till");
  });

  it("are made up for by none where as many are not free", () => {
    const none = { taken: [seat("G", "7", 1)], instead: null };
    expect(lostWords(none)).toContain("As many seats of the same kind are not free any more.");
    expect(sellInstead(7, none).href).toBe("/admin/box-office/7");
  });
});
