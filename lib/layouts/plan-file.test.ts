import { describe, expect, it } from "vitest";
import { demoScreens } from "@/db/seed/screens";
import fc from "@/db/testing/properties";
import { asPlaced } from "./layout-template";
import type { PlacedSeat } from "./placed-seat";
import type { PlanFile } from "./plan-file";
import { readPlanFile, seatsOf } from "./read-plan";
import { writePlan } from "./write-plan";

const read = (file: unknown) => {
  const found = readPlanFile(file);
  if (!found.ok) throw new Error(found.faults.map(({ code }) => code).join());
  return found;
};
const asFile = (plan: unknown): unknown => JSON.parse(JSON.stringify(plan));

/** What no drawing of ours has: found at any place of a file, kept at that place. */
const more = fc.dictionary(
  fc.stringMatching(/^x_[a-z]{1,4}$/),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.integer())),
);
const area = fc.record({
  shape: fc.constantFrom("polygon", "rectangle", "ellipse", "circle", "text"),
  rotation: fc.integer(),
  text: fc.record({ text: fc.string(), position: fc.record({ x: fc.integer(), y: fc.integer() }) }),
});
const categories = [
  { name: "Parkett", color: "#aa0000" },
  { name: "VIP", x_price: 3 },
  { name: "Rollstuhlplätze" },
];
const at = (x: number, y: number) => ({ x, y });

/** Plans of one to three zones whose rows stand clear of each other, at any scale, with any more words anywhere. */
const plans = fc
  .record({
    spacing: fc.double({ min: 4, max: 60, noNaN: true }),
    zones: fc.array(
      fc.record({
        rows: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), more, more), { minLength: 1, maxLength: 5 }),
        areas: fc.option(fc.array(area, { maxLength: 3 }), { nil: undefined }),
        more,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    category: fc.constantFrom("Parkett", "VIP", "Rollstuhlplätze", ""),
    more,
  })
  .filter(({ zones }) => zones.some(({ rows }) => rows.some(([count]) => count > 0)))
  .map(
    ({ spacing, zones, category, more }): PlanFile => ({
      ...more,
      name: "Saal 1",
      categories,
      size: { width: 1_000, height: 800 },
      zones: zones.map((zone, z) => ({
        ...zone.more,
        name: z === 0 ? "" : `Zone ${z}`,
        position: at(17.25, z * 10 * spacing),
        ...(zone.areas ? { areas: zone.areas } : {}),
        rows: zone.rows.map(([count, ofRow, ofSeats], r) => ({
          ...ofRow,
          row_number: `${z}-${r}`,
          row_label: `Reihe ${z}-${r}`,
          ...(r % 2 ? { position: at(0, r * 1.7 * spacing) } : {}),
          seats: Array.from({ length: count }, (_, s) => ({
            ...ofSeats,
            seat_guid: `${z}/${r}/${s}`,
            seat_number: String(s + 1),
            position: at(s * spacing, r % 2 ? 0 : r * 1.7 * spacing),
            category,
          })),
        })),
      })),
    }),
  );

describe("a plan file", () => {
  it("comes out as it went in, with all that we do not know of", () => {
    fc.assert(
      fc.property(plans, (file) => {
        const before = asFile(file);
        const { seats, plan } = read(before);
        expect(asFile(writePlan("", seats, plan))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it("tells of every edit, and reads as the same layout again", () => {
    fc.assert(
      fc.property(plans, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (file, choices) => {
        const { seats, plan } = read(asFile(file));
        const edited = seats.flatMap((seat, i): PlacedSeat[] => {
          const choice = choices.next().value ?? 0;
          if (choice === 0 && i > 0) return [];
          if (choice === 1) return [{ ...seat, number: `${seat.number}b` }];
          if (choice === 2) return [{ ...seat, type: seat.type === "premium" ? "standard" : "premium" }];
          if (choice === 3) return [{ ...seat, zone: "Rang", row: `R${seat.row}` }];
          if (choice === 4) return [{ ...seat, y: seat.y + 0.2 }];
          return [seat];
        });
        const first = edited[0] as PlacedSeat;
        edited.push({ ...first, guid: "new", row: "new", number: "1", y: first.y + 90 });
        const { frame } = plan;
        const again = seatsOf({ frame, file: writePlan("", edited, plan) });
        // to a hundredth, which either side of a rounding is
        const near = (value: number) => expect.closeTo(value, 2);
        const byGuid = (list: PlacedSeat[], at: (value: number) => number) =>
          Object.fromEntries(list.map(({ x, y, ...seat }) => [seat.guid, { ...seat, x: at(x), y: at(y) }]));
        expect(byGuid(again, (value) => value)).toEqual(byGuid(edited, near));
      }),
      { numRuns: 100 },
    );
  });

  it.each(demoScreens.map(({ name, seats }) => [name, seats] as const))("holds all of %s", (name, drawn) => {
    let guid = 0;
    const seats = asPlaced(drawn, () => `seat-${guid++}`);
    const file = asFile(writePlan(name, seats, null));
    const again = read(file);
    const [left, top] = [Math.min(...seats.map(({ x }) => x)), Math.min(...seats.map(({ y }) => y))];
    const moved = seats.map((seat) => ({ ...seat, x: seat.x - left + 0.5, y: seat.y - top + 0.5 }));
    const byGuid = (a: PlacedSeat, b: PlacedSeat) => a.guid.localeCompare(b.guid);
    expect(again.seats.sort(byGuid)).toEqual(
      moved
        .sort(byGuid)
        .map((seat) => ({ ...seat, x: expect.closeTo(seat.x, 2), y: expect.closeTo(seat.y, 2) })),
    );
    expect(again.plan.frame.scale).toBe(25);
    expect(asFile(writePlan(name, again.seats, again.plan))).toEqual(file);
  });

  it("renames a row with its words for people", () => {
    const { seats, plan } = read({
      name: "",
      categories: [],
      zones: [
        {
          position: at(0, 0),
          rows: [
            {
              row_number: "7",
              row_label: "Row 7",
              seats: [{ seat_guid: "a", seat_number: "1", position: at(0, 0), category: "" }],
            },
          ],
        },
      ],
    });
    const [zone] = writePlan(
      "",
      seats.map((seat) => ({ ...seat, row: "G" })),
      plan,
    ).zones;
    expect(zone?.rows[0]).toMatchObject({ row_number: "G", row_label: "Row G" });
  });
});
