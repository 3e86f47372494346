import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { isAccessible } from "@/lib/seating/room";
import { namesOf, policy, roomAndTaken, roomOf, seatsAt, strict, takenAt } from "@/lib/seating/testing/rooms";
import { findAsGood } from "./as-good-seats";

const ADULT = 1;
const CHILD = 2;
const costs = { standard: 1_000, premium: 1_500, sofa: 1_500, wheelchair: 1_000, companion: 1_000 };
const prices = [
  { id: ADULT, name: "Adult", note: "", prices: costs },
  // a child pays the same wherever it sits
  { id: CHILD, name: "Child", note: "", prices: { standard: 500, premium: 500 } },
];

function choose(rows: string[], taken: string, wanted: string, types: number[] = []) {
  const room = roomOf(rows);
  const seats = seatsAt(room, wanted);
  const lines = seats.map(({ id }, at) => ({ id: `${at}`, seatId: id, ticketTypeId: types[at] ?? ADULT }));
  const chosen = findAsGood({ room, occupancy: takenAt(room, taken), policy: strict, lines, prices });
  return chosen && namesOf(lines.flatMap(({ id }) => chosen.get(id) ?? []));
}

describe("seats in place of others", () => {
  it("are the same ones where they are free", () => {
    expect(choose(["ssssss"], "A1", "A3 A4")).toBe("A3 A4");
  });

  it("are together where they were, as near as can be", () => {
    expect(choose(["sssssss", "sssssss"], "A3", "A3 A4")).toBe("A4 A5");
    expect(choose(["ssss", "ssss"], "A1 A3", "A3 A4")).toBe("B3 B4");
  });

  it("are never cheaper, and dearer where there are no others", () => {
    expect(choose(["pppp", "ssss"], "A1 A2 A3 A4", "A1 A2")).toBeNull();
    expect(choose(["ssss", "pppp"], "A1 A2 A3 A4", "A1 A2")).toBe("B1 B2");
    expect(choose(["pppp", "ssss"], "A1 A2 A3 A4", "A1 A2", [CHILD, CHILD])).toBe("B1 B2");
    expect(choose(["pppp", "ssss"], "A1 A2 A3 A4", "A1 A2", [ADULT, CHILD])).toBeNull();
  });

  it("give each person a seat that is as good as theirs was", () => {
    // the adult paid for a premium seat, the child for a standard one
    expect(choose(["sp", "sp"], "A1", "A1 A2", [CHILD, ADULT])).toBe("B1 B2");
    expect(choose(["sp", "ps"], "A1", "A2 A1", [ADULT, CHILD])).toBe("B1 B2");
    expect(choose(["sp", "ss", "pp"], "A1 A2", "A1 A2", [CHILD, ADULT])).toBe("C1 C2");
    expect(choose(["spspsp", "ppsspp"], "A1 A6", "A1 A2 A3 A4 A5 A6")).toBe("B1 B2 B3 B5 B4 B6");
    // as many of them as there are in a party, and one too few for those who paid for it
    expect(
      choose(["pppppppppp", "pppppppps"], "A1 A2 A3 A4 A5 A6 A7 A8 A9 A10", "A1 A2 A3 A4 A5 A6 A7 A8 A9"),
    ).toBeNull();
  });

  it("leave wheelchair spaces and companions to those who had some, and give those nothing else", () => {
    expect(choose(["ss.wc"], "A1 A2", "A1 A2")).toBeNull();
    expect(choose(["wc.ss", "wc.ss"], "A1", "A1 A2")).toBe("B1 B2");
    expect(choose(["wc.ss"], "A1", "A1 A2")).toBeNull();
    expect(choose(["w.ss", "w.ss"], "A1", "A1 A2 A3")).toBe("B1 B2 B3");
    expect(choose(["wc.ss"], "A2", "A2")).toBeNull();
  });

  it("are free, one for each, and as good, in any room", () => {
    fc.assert(
      fc.property(
        roomAndTaken,
        policy,
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        (it, rules, picks) => {
          const { room, occupancy } = it;
          const wanted = [...new Set(picks.map((pick) => room.seats[pick % room.seats.length]))];
          const seats = wanted.flatMap((seat) => seat ?? []);
          const lines = seats.map(({ id }) => ({ id: `${id}`, seatId: id, ticketTypeId: ADULT }));
          const chosen = findAsGood({ room, occupancy, policy: rules, lines, prices });
          if (!chosen) return;
          expect(new Set([...chosen.values()].map(({ id }) => id)).size).toBe(seats.length);
          for (const was of seats) {
            const is = chosen.get(`${was.id}`);
            if (!is) throw new Error("nothing for a line");
            expect(occupancy.isFree(is.ordinal)).toBe(true);
            expect(isAccessible(is)).toBe(isAccessible(was));
            expect(costs[is.type]).toBeGreaterThanOrEqual(costs[was.type]);
          }
        },
      ),
    );
  });
});
