import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { checkAccessible } from "./accessible";
import { namesOf, policy, roomAndTaken, roomOf, seatsAt, strict, takenAt } from "./testing/rooms";

const check = (rows: string[], taken: string, chosen: string, rules = strict) => {
  const room = roomOf(rows);
  const found = checkAccessible(room, takenAt(room, taken), seatsAt(room, chosen), rules);
  return found && `${found.code}: ${namesOf(found.seats)} → ${namesOf(found.fix)}`;
};

describe("wheelchair and companion seats", () => {
  it("are fine together: a space alone, and with up to three companions", () => {
    expect(check(["wccc.ssss"], "", "A1")).toBeNull();
    expect(check(["wccc.ssss"], "", "A1 A2 A3 A4")).toBeNull();
    expect(check(["wccc.ssss"], "", "A1 A2 A6")).toBeNull();
  });

  it("a companion place alone, or beside somebody else's space, is refused for ordinary seats nearby", () => {
    expect(check(["wccc.ssss"], "", "A2 A3")).toBe("companion-alone: A2 A3 → A5 A6");
    expect(check(["wc.wc.ssss"], "", "A1 A4")).toBe("companion-alone: A4 → ");
    expect(check(["wc.ss"], "A1", "A2 A3")).toBe("companion-alone: A2 → A3 A4");
  });

  it("are for everyone from the theater's time before the start", () => {
    const rules = { ...strict, accessibleReleaseAt: 1_000 };
    expect(check(["wccc.ssss"], "", "A2", { ...rules, now: 999 })).not.toBeNull();
    expect(check(["wccc.ssss"], "", "A2", { ...rules, now: 1_000 })).toBeNull();
  });

  it("a fourth companion is refused", () => {
    const room = roomOf(["wccc.s"]);
    const extra = { ...room.seats[4], type: "companion", groupKey: "A1" } as (typeof room.seats)[number];
    const chosen = [...room.seats.slice(0, 4), extra];
    expect(checkAccessible(room, takenAt(room), chosen, strict)).toMatchObject({
      code: "too-many-companions",
      seats: [extra],
      fix: room.seats.slice(0, 4),
    });
  });
});

describe("a sofa", () => {
  it("is sold whole: its other half is added, or whole ones nearby are offered", () => {
    expect(check(["oo.oo"], "", "A1 A2")).toBeNull();
    expect(check(["oo.oo"], "", "A1")).toBe("sofa-half: A1 → A1 A2");
    expect(check(["oo.oo"], "", "A2 A3")).toBe("sofa-half: A2 A3 → A1 A2 A3 A4");
    expect(check(["oo.oo.oo"], "A2", "A1 A3")).toBe("sofa-half: A1 A3 → A3 A4");
  });
});

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

  it("a choice that passes holds no half sofa, and no companion without its space before the release", () => {
    fc.assert(
      fc.property(cases, ({ given, chosen, rules }) => {
        if (checkAccessible(given.room, given.occupancy, chosen, rules)) return;
        for (const seat of chosen) {
          const party = chosen.filter(({ groupKey }) => groupKey === seat.groupKey);
          if (seat.type === "sofa") expect(party).toHaveLength(2);
          if (seat.type === "companion" && rules.accessibleReleaseAt !== -1)
            expect(party.some(({ type }) => type === "wheelchair")).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("a remedy is free and passes itself", () => {
    fc.assert(
      fc.property(cases, ({ given: { room, taken, occupancy }, chosen, rules }) => {
        const fix = checkAccessible(room, occupancy, chosen, rules)?.fix;
        if (!fix) return;
        for (const { ordinal } of fix) expect(taken.has(ordinal)).toBe(false);
        expect(checkAccessible(room, occupancy, fix, rules)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
