import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { checkAccessible } from "./accessible";
import { findBestSeats, type Wish } from "./best-seats";
import { findNearestBlock } from "./nearest-block";
import type { Occupancy, Room, RoomSeat, SeatingPolicy, Where } from "./room";
import { scoreBlock } from "./score";
import { findStranded, strandedBy } from "./stranded";
import { namesOf, policy, roomAndTaken, roomOf, seatsAt, strict, takenAt } from "./testing/rooms";

const best = (rows: string[], taken: string, wish: Partial<Wish>) => {
  const room = roomOf(rows);
  const found = findBestSeats(room, takenAt(room, taken), { partySize: 2, policy: strict, ...wish });
  return found && `${namesOf(found.seats)}: ${told(found.where)}`;
};
/** The row or rows, and how. */
const told = (where: Where) => {
  const rows = "row" in where ? [where.row] : "rows" in where ? where.rows : [];
  const side = "side" in where ? where.side : "";
  return [rows.join(), where.how, side, where.isWholeSofas ? "whole sofas" : ""].filter(Boolean).join(" ");
};
/** Neither in one block nor in two rows one behind the other. */
const isApart = (where: Where | undefined): boolean => {
  if (where?.how === "mixed") return isApart(where.party) || isApart(where.beside);
  if (where?.how === "behind") return where.rows.length > 2;
  return where?.how !== "together" && where?.how !== "spaces";
};
const room = Array<string>(7).fill("ssssssss");

describe("the best seats", () => {
  it("are in the middle, two thirds back, together", () => {
    expect(best(room, "", {})).toBe("E4 E5: E together centre");
    expect(best(room, "", { partySize: 1 })).toMatch(/^E[45]: E together centre$/);
    expect(best(room, "E4 E5", {})).toMatch(/^[DF]4 [DF]5: [DF] together centre$/);
  });

  it("leave no seat alone", () => {
    expect(best(["sssss"], "", {})).not.toMatch(/A2 A3|A3 A4/);
  });

  it("are in two rows, one behind the other, when one row has no room", () => {
    expect(best(["sss", "sss", "sss"], "", { partySize: 4 })).toMatch(/[AB],[BC] behind$/);
    expect(best(["ss", "ss"], "", { partySize: 5 })).toBeNull();
  });

  it("are across an aisle of one row when two rows have no room either", () => {
    expect(best(["sss.sss"], "", { partySize: 4 })).toBe("A1 A2 A3 A4: A across-aisle");
  });

  it("are in three or more rows, one behind the other, when no row has room across its aisles", () => {
    expect(best(["ss", "ss", "ss"], "", { partySize: 6 })).toBe("A1 A2 B1 B2 C1 C2: A,B,C behind");
    expect(best(["ss", "ss", "ss", "ss"], "", { partySize: 8 })).toMatch(/A,B,C,D behind/);
  });

  it("are apart when nothing else is left, and said to be", () => {
    expect(best(["sss", "sss", "sss"], "A2 A3 B1 B2 B3 C1 C2", { partySize: 2 })).toBe("A1 C3: A,C apart");
    expect(best(["sssss"], "A2 A3 A4", { partySize: 2 })).toBe("A1 A5: A apart");
  });

  it("keep to the type and the price asked for", () => {
    const rows = ["ssss", "ssss", "pppp", "ssss"];
    expect(best(rows, "", { seatType: "premium" })).toMatch(/^C/);
    const prices = { standard: 1_000, premium: 1_500 };
    expect(best(rows, "", { prices, maxPriceMinor: 1_200 })).toMatch(/^[BD]/);
    expect(best(rows, "", { prices: {} })).toBeNull();
  });

  it("are whole sofas: one person or three are offered a place more where there is nothing else", () => {
    expect(best(["oo.oo.oo"], "", { partySize: 1 })).toMatch(/^A3 A4: .*whole sofas$/);
    expect(best(["oo.oo.oo"], "", { partySize: 4 })).toMatch(/^A(1 A2 A3 A4|3 A4 A5 A6)/);
    expect(best(["oo.oo", "ssss"], "", { partySize: 3, seatType: "sofa" })).toMatch(/^A1 A2 A3 A4/);
  });

  it("are wheelchair places only for those who ask", () => {
    expect(best(["wccc.cw"], "", { partySize: 2 })).toBeNull();
    expect(best(["wccc.cw"], "", { seatType: "wheelchair", partySize: 3 })).toBe("A1 A2 A3: A spaces");
    expect(best(["wccc.cw"], "A1", { seatType: "wheelchair", partySize: 3 })).toBeNull();
    expect(
      best(
        ["ccc.cw"].map(() => "wccc"),
        "",
        { seatType: "companion", partySize: 1 },
      ),
    ).toBeNull();
  });
});

describe("the nearest block", () => {
  const nearest = (rows: string[], taken: string, wanted: string) => {
    const room = roomOf(rows);
    const found = findNearestBlock(room, takenAt(room, taken), seatsAt(room, wanted), strict);
    return found && namesOf(found.seats);
  };

  it("is as many seats as near as can be, and leaves no seat alone", () => {
    expect(nearest(room, "D4", "D4 D5")).toBe("D5 D6");
    expect(nearest(["ssss", "ssss"], "A2", "A1 A2")).toBe("A3 A4");
  });

  it("stays with the same types while they are near", () => {
    expect(nearest(["ssss", "pppp", "ssss"], "B1 B2", "B1 B2")).toBe("B3 B4");
    // two seats to either side cost another price, four seats on do not
    expect(nearest(["ssppsspp"], "A3 A4", "A3 A4")).toBe("A7 A8");
    // eleven are too far to go for that
    expect(nearest(["ssppssssssssspp"], "A3 A4", "A3 A4")).toMatch(/^(A1 A2|A5 A6)$/);
  });

  it("is as many wheelchair spaces for who wanted several", () => {
    expect(nearest(["wc.wc.ssss.cw.cw"], "A1", "A1 A2 A3 A4")).toBe("A3 A4 A9 A10");
    expect(nearest(["wcc.ssss.w.ccw"], "A1", "A1 A8 A2")).toBe("A8 A10 A11");
    expect(nearest(["wc.ssss.cw"], "A1", "A1 A8")).toBeNull();
  });

  it("is another wheelchair space for who wanted one", () => {
    expect(nearest(["wc.ssss.cw"], "A1", "A1 A2")).toBe("A7 A8");
    expect(nearest(["wc.ssss.cw"], "A1 A8", "A1 A2")).toBeNull();
  });
});

/** Every legal block and split, by trying every subset of a run and of two neighbouring rows. */
function plainlyPossible(room: Room, occupancy: Occupancy, size: number, rules: SeatingPolicy): boolean {
  const open = room.seats.filter(
    (seat) => occupancy.isFree(seat.ordinal) && seat.type !== "wheelchair" && seat.type !== "companion",
  );
  const isLegal = (seats: RoomSeat[]) =>
    !checkAccessible(room, occupancy, seats, rules) && !findStranded(room, occupancy, seats, rules);
  const blocks = (n: number) =>
    room.runs
      .flatMap((run) => run.map((_, i) => run.slice(i, i + n)))
      .filter((block) => block.length === n && block.every((seat) => open.includes(seat)));
  if (blocks(size).some(isLegal)) return true;
  for (let n = 1; n < size; n++) {
    for (const front of blocks(n)) {
      for (const behind of blocks(size - n)) {
        const [a, b] = [front[0] as RoomSeat, behind[0] as RoomSeat];
        if ((room.rowOf[b.ordinal] ?? 0) - (room.rowOf[a.ordinal] ?? 0) !== 1) continue;
        if (!front.some(({ x }) => behind.some((seat) => Math.abs(seat.x - x) <= 0.75))) continue;
        if (isLegal([...front, ...behind])) return true;
      }
    }
  }
  return false;
}

describe("in any room", () => {
  const partySize = fc.integer({ min: 1, max: 6 });

  it("the best seats are free, as many as asked, and keep every rule", () => {
    fc.assert(
      fc.property(
        roomAndTaken,
        policy,
        partySize,
        fc.constantFrom(undefined, "standard", "premium", "sofa", "wheelchair", "companion"),
        ({ room, taken, occupancy }, rules, size, type) => {
          const wish = { partySize: size, policy: rules, ...(type && { seatType: type }) };
          const found = findBestSeats(room, occupancy, wish);
          if (!found) return;
          const isSofas = found.seats.every((seat) => seat.type === "sofa");
          expect(new Set(found.seats).size).toBe(size + (isSofas ? size % 2 : 0));
          for (const seat of found.seats) {
            expect(taken.has(seat.ordinal)).toBe(false);
            if (type !== "wheelchair" && type) expect(seat.type).toBe(type);
            if (!type) expect(seat.type).not.toMatch(/wheelchair|companion/);
          }
          expect(checkAccessible(room, occupancy, found.seats, rules)).toBeNull();
          expect(findStranded(room, occupancy, found.seats, rules)).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("there are best seats, and nearest ones, whenever trying everything finds a legal block or split", () => {
    fc.assert(
      fc.property(roomAndTaken, policy, partySize, ({ room, occupancy }, rules, size) => {
        const possible = plainlyPossible(room, occupancy, size, rules);
        const found = findBestSeats(room, occupancy, { partySize: size, policy: rules });
        if (possible) expect(found?.seats.length).toBe(size);
        const wanted = room.seats.filter(({ type }) => type !== "wheelchair").slice(0, size);
        if (wanted.length < size) return;
        const nearest = findNearestBlock(room, occupancy, wanted, rules);
        if (possible) expect(isApart(nearest?.where)).toBe(false);
        if (nearest) expect(findStranded(room, occupancy, nearest.seats, rules)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("the properties see it when a rule is off: then seats are left alone, and companions sold alone (twin)", () => {
    const seen = { alone: 0, companions: 0 };
    const off: SeatingPolicy = { ...strict, strandedSeats: "allow", accessibleReleaseAt: -1 };
    const search = fc.property(roomAndTaken, partySize, ({ room, occupancy }, size) => {
      const best = findBestSeats(room, occupancy, { partySize: size, policy: off });
      if (best && findStranded(room, occupancy, best.seats, strict)) seen.alone++;
      const wish = { partySize: 1, seatType: "companion", policy: off } as const;
      const companion = findBestSeats(room, occupancy, wish);
      if (companion && checkAccessible(room, occupancy, companion.seats, strict)) seen.companions++;
    });
    fc.assert(search, { numRuns: 500 });
    expect(seen.alone).toBeGreaterThan(0);
    expect(seen.companions).toBeGreaterThan(0);
  });

  it("no block that leaves no seat alone has a higher score than the best", () => {
    fc.assert(
      fc.property(roomAndTaken, partySize, ({ room, occupancy }, size) => {
        const found = findBestSeats(room, occupancy, { partySize: size, policy: strict });
        if (!found || found.split || found.seats.length !== size) return;
        const score = scoreBlock(room, found.seats);
        for (const run of room.runs) {
          for (let i = 0; i + size <= run.length; i++) {
            const block = run.slice(i, i + size);
            const isOpen = block.every((s) => occupancy.isFree(s.ordinal) && !/wheel|comp/.test(s.type));
            if (!isOpen || checkAccessible(room, occupancy, block, strict)) continue;
            if (strandedBy(room, occupancy, block).length === 0)
              expect(scoreBlock(room, block)).toBeLessThanOrEqual(score + 1e-9);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
