import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { typesOf } from "./block";
import type { Room, RoomSeat } from "./room";
import { findStranded } from "./stranded";
import { namesOf, policy, roomAndTaken, roomOf, seatsAt, strict, takenAt } from "./testing/rooms";

const check = (rows: string[], taken: string, chosen: string, rules = strict) => {
  const room = roomOf(rows);
  const found = findStranded(room, takenAt(room, taken), seatsAt(room, chosen), rules);
  return found && `${namesOf(found.stranded)} → ${namesOf(found.fix)}`;
};

describe("a choice that leaves one seat alone", () => {
  it("is refused at the wall, at an aisle, between others and within itself, with the nearest remedy", () => {
    expect(check(["ssssss"], "", "A2 A3")).toBe("A1 → A1 A2");
    expect(check(["ss.ssss"], "", "A4")).toBe("A3 → A3");
    expect(check(["ssssss"], "A1", "A3 A4")).toBe("A2 → A2 A3");
    expect(check(["ssss"], "", "A1 A3")).toBe("A2 A4 → A1 A2");
  });

  it("is fine when nothing, two or more are left", () => {
    expect(check(["ssss"], "", "A1 A2")).toBeNull();
    expect(check(["ssss"], "", "A1 A2 A3 A4")).toBeNull();
    expect(check(["sssss"], "A1", "A4 A5")).toBeNull();
  });

  it("does not answer for seats that were alone before", () => {
    expect(check(["sssss"], "A2", "A3")).toBeNull();
    expect(check(["ssssss"], "A2", "A3 A4")).toBeNull();
  });

  it("does not answer for what came after it", () => {
    const room = roomOf(["sssss", "sssss"]);
    const chosen = seatsAt(room, "A1 A2");
    const [taken] = seatsAt(room, "A4");
    const isFree = (ordinal: number) => ordinal !== taken?.ordinal;
    expect(findStranded(room, { isFree }, chosen, strict)).not.toBeNull();
    expect(findStranded(room, { isFree, isLater: (o) => !isFree(o) }, chosen, strict)).toBeNull();
  });

  it("passes when as many seats of the same types cannot be had otherwise", () => {
    expect(check(["sss"], "", "A1 A2")).toBeNull();
    expect(check(["sss", "pppp"], "", "A1 A2")).toBeNull();
    expect(check(["sss", "ssss"], "", "A1 A2")).toBe("A3 → B1 B2");
  });

  it("passes near the end of the sale and where the theater allows it", () => {
    const half = { ...strict, relaxAtPercentSold: 50 };
    expect(check(["ssss", "ssss"], "B1 B2 B3", "A2", half)).not.toBeNull();
    expect(check(["ssss", "ssss"], "B1 B2 B3 B4", "A2", half)).toBeNull();
    expect(check(["ssss"], "", "A2 A3", { ...strict, strandedSeats: "allow" })).toBeNull();
  });

  it("passes beside wheelchair places and sofas", () => {
    expect(check(["wcss", "ssss"], "", "A1 A2")).toBeNull();
    expect(check(["wcsss", "ssss"], "", "A3")).toBeNull();
    expect(check(["oossss"], "", "A3 A4")).toBeNull();
  });
});

/** The rule once more, in the plainest words: no free seat beside after, a free one beside before. */
function plainlyStranded(room: Room, taken: Set<number>, chosen: readonly RoomSeat[]): RoomSeat[] {
  const after = new Set([...taken, ...chosen.map(({ ordinal }) => ordinal)]);
  const isAlone = (seat: RoomSeat, gone: Set<number>) => {
    const run = room.runs.find((one) => one.includes(seat)) ?? [];
    const [left, right] = [run[run.indexOf(seat) - 1], run[run.indexOf(seat) + 1]];
    return [left, right].every((other) => !other || gone.has(other.ordinal));
  };
  return room.seats.filter(
    (seat) =>
      ["standard", "premium"].includes(seat.type) &&
      !after.has(seat.ordinal) &&
      isAlone(seat, after) &&
      !isAlone(seat, taken),
  );
}

describe("in any room", () => {
  const cases = roomAndTaken.chain((given) =>
    fc.record({
      given: fc.constant(given),
      chosen: fc
        .subarray(given.room.seats.filter(({ ordinal }) => !given.taken.has(ordinal)))
        .map((free) => free.slice(0, 6)),
      rules: policy,
    }),
  );

  it("is refused only for seats it leaves alone, and every remedy is free, as many, as dear and leaves none", () => {
    fc.assert(
      fc.property(cases, ({ given: { room, taken, occupancy }, chosen, rules }) => {
        const found = findStranded(room, occupancy, chosen, rules);
        if (!found) return;
        expect(rules.strandedSeats).toBe("refuse");
        expect(found.stranded).toEqual(plainlyStranded(room, taken, chosen));
        expect(new Set(found.fix).size).toBe(chosen.length);
        expect(typesOf(found.fix)).toBe(typesOf(chosen));
        for (const { ordinal } of found.fix) expect(taken.has(ordinal)).toBe(false);
        expect(plainlyStranded(room, taken, found.fix)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it("passes with a seat left alone only where the rule is off or there is no such block", () => {
    fc.assert(
      fc.property(cases, ({ given: { room, taken, occupancy }, chosen }) => {
        if (findStranded(room, occupancy, chosen, strict)) return;
        if (plainlyStranded(room, taken, chosen).length === 0) return;
        if (chosen.some(({ type }) => type === "wheelchair" || type === "companion")) return;
        const alternative = room.runs
          .flatMap((run) => run.map((_, i) => run.slice(i, i + chosen.length)))
          .find(
            (block) =>
              block.length === chosen.length &&
              block.every(({ ordinal }) => !taken.has(ordinal)) &&
              typesOf(block) === typesOf(chosen) &&
              block.every(
                (s) => s.type !== "sofa" || block.filter((o) => o.groupKey === s.groupKey).length === 2,
              ) &&
              plainlyStranded(room, taken, block).length === 0,
          );
        expect(alternative).toBeUndefined();
      }),
      { numRuns: 1_500 },
    );
  });

  it("is answered the same in whichever order it was made", () => {
    fc.assert(
      fc.property(cases, ({ given: { room, occupancy }, chosen, rules }) => {
        const backwards = chosen.toReversed();
        expect(findStranded(room, occupancy, backwards, rules)).toEqual(
          findStranded(room, occupancy, chosen, rules),
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
