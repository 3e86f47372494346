import { describe, expect, it } from "vitest";
import { LONGEST, MAX_LAYOUT_SEATS, type PlacedSeat } from "./placed-seat";
import type { PlanFile, PlanSeat } from "./plan-file";
import { LARGEST_PLAN_BYTES } from "./plan-file";
import { readPlan, readPlanFile } from "./read-plan";
import { writePlan } from "./write-plan";

const at = (x: number, y: number) => ({ x, y });
const seat = (guid: string, number: string | number, x: number, y = 0): PlanSeat => ({
  seat_guid: guid,
  seat_number: String(number),
  position: at(x, y),
  category: "",
});
type Row = { row: string; position?: { x: number; y: number }; seats: PlanSeat[] };
const zone = (name: string, rows: Row[], position = at(0, 0)) => ({
  name,
  position,
  rows: rows.map(({ row, position = at(0, 0), seats }) => ({ row_number: row, position, seats })),
});
const plan = (...zones: ReturnType<typeof zone>[]): PlanFile => ({ name: "Screen", categories: [], zones });

const scaleOf = (file: PlanFile) => {
  const found = readPlanFile(file);
  if (!found.ok) throw new Error(found.faults.map(({ code }) => code).join());
  return found.plan.frame.scale;
};

describe("a plan is to the scale at which seats stand beside each other, however it lists them:", () => {
  const numbers = Array.from({ length: 10 }, (_, i) => i + 1);
  it.each<[string, PlanFile]>([
    [
      "by number, the odd ones on the left and the even ones on the right",
      plan(
        zone(
          "",
          [0, 1, 2].map((r) => ({
            row: `${r}`,
            seats: numbers.map((n) => seat(`${r}.${n}`, n, n % 2 ? 125 - n * 12.5 : 125 + n * 12.5, r * 30)),
          })),
        ),
      ),
    ],
    [
      "around tables, four on each side",
      plan(
        zone(
          "",
          [0, 1, 2].map((table) => ({
            row: `T${table}`,
            position: at(table * 150, 0),
            seats: [0, 1, 2, 3].flatMap((n) => [
              seat(`${table}.l${n}`, n * 2 + 1, 0, n * 25),
              seat(`${table}.r${n}`, n * 2 + 2, 100, n * 25),
            ]),
          })),
        ),
      ),
    ],
    [
      "in columns",
      plan(
        zone(
          "",
          numbers.map((c) => ({
            row: `${c}`,
            seats: numbers.map((n) => seat(`${c}.${n}`, n, c * 25, n * 30)),
          })),
        ),
      ),
    ],
    [
      "seat by seat, each a row",
      plan(
        zone(
          "",
          numbers.flatMap((r) =>
            numbers.map((n) => ({
              row: `${r}-${n}`,
              position: at(n * 25, r * 25),
              seats: [seat(`${r}.${n}`, 1, 0)],
            })),
          ),
        ),
      ),
    ],
    [
      "with rows nearer to each other than seats",
      plan(
        zone(
          "",
          [0, 1, 2, 3].map((r) => ({
            row: `${r}`,
            seats: numbers.map((n) => seat(`${r}.${n}`, n, n * 25, r * 20)),
          })),
        ),
      ),
    ],
    [
      "from the right, with an aisle after each pair",
      plan(
        zone("", [
          {
            row: "A",
            seats: numbers.map((n) => seat(`${n}`, n, 600 - n * 25 - Math.floor((n - 1) / 2) * 40)),
          },
        ]),
      ),
    ],
  ])("%s", (_, file) => {
    expect(scaleOf(file)).toBe(25);
  });

  it("of one seat, the usual one", () => {
    expect(scaleOf(plan(zone("", [{ row: "A", seats: [seat("a", 1, 7)] }])))).toBe(25);
  });
});

describe("what other programs allow can be mended on the way in:", () => {
  it("identities repeated in a copied row", () => {
    const file = plan(
      zone("", [
        { row: "A", seats: [seat("x", 1, 0), seat("y", 2, 25)] },
        { row: "AA", position: at(0, 30), seats: [seat("x", 1, 0), seat("y", 2, 25)] },
      ]),
    );
    const refused = readPlanFile(file);
    expect(refused).toMatchObject({ ok: false, mends: ["new-identities"] });
    const mended = readPlanFile(file, ["new-identities"]);
    if (!mended.ok) throw new Error(mended.faults.map(({ code }) => code).join());
    expect(mended.seats.slice(0, 2).map(({ guid }) => guid)).toEqual(["x", "y"]);
    expect(new Set(mended.seats.map(({ guid }) => guid)).size).toBe(4);
    // written out and read again it is sound, and the same
    const out = JSON.parse(JSON.stringify(writePlan("", mended.seats, mended.plan)));
    expect(readPlanFile(out)).toMatchObject({ ok: true, seats: mended.seats });
  });

  it("the same row and number in two zones", () => {
    const block = (name: string, x: number) =>
      zone(name, [{ row: "6", seats: [1, 2].map((n) => seat(`${name}${n}`, n, n * 25)) }], at(x, 0));
    const file = plan(
      block("Block D", 0),
      block("Block E", 200),
      zone("", [{ row: "6b", seats: [seat("z", 1, 500)] }]),
    );
    const refused = readPlanFile(file);
    expect(refused).toMatchObject({ ok: false, mends: ["zone-in-row"] });
    expect(refused.ok ? null : refused.faults[0]).toMatchObject({
      ...{ code: "same-label", seat: { zone: "Block E" }, other: { zone: "Block D" } },
    });
    const mended = readPlanFile(file, ["zone-in-row"]);
    if (!mended.ok) throw new Error(mended.faults.map(({ code }) => code).join());
    expect(mended.seats.map(({ zone, row, number }) => `${zone}|${row}|${number}`)).toEqual([
      "Block D|Block D 6|1",
      "Block D|Block D 6|2",
      "Block E|Block E 6|1",
      "Block E|Block E 6|2",
      "|6b|1",
    ]);
  });

  it("both at once, as in a zone that was copied whole", () => {
    const block = (name: string, x: number) =>
      zone(name, [{ row: "1", seats: [1, 2].map((n) => seat(`s${n}`, n, n * 25)) }], at(x, 0));
    const file = plan(block("Left", 0), block("Right", 200));
    expect(readPlanFile(file)).toMatchObject({ mends: ["new-identities", "zone-in-row"] });
    expect(readPlanFile(file, ["zone-in-row", "new-identities"])).toMatchObject({ ok: true });
  });

  it("but not one seat that is there twice", () => {
    const twice = plan(zone("Z", [{ row: "A", seats: [seat("a", 1, 0), seat("a", 1, 25)] }]));
    expect(readPlanFile(twice)).toMatchObject({ ok: false, mends: [] });
  });
});

describe("names in a plan", () => {
  it("may be as long as a box at the side has", () => {
    const file = plan(
      zone('Loge links & rechts "A"', [{ row: "Loge 12 links", seats: [seat("a", "1bis", 0)] }]),
    );
    expect(readPlanFile(file)).toMatchObject({ ok: true, seats: [{ row: "Loge 12 links", number: "1bis" }] });
  });

  it("are texts, and missing where they are empty", () => {
    const wrong = (row: unknown, number: unknown) => {
      const found = readPlanFile({
        ...plan(),
        zones: [
          {
            position: at(0, 0),
            rows: [{ row_number: row, seats: [{ ...seat("a", 1, 0), seat_number: number }] }],
          },
        ],
      });
      return found.ok ? null : found.faults;
    };
    const [row, number] = [{ field: "row_number" }, { field: "seat_number" }];
    expect(wrong(1, 2)).toMatchObject([row, number].map((field) => ({ code: "field-no-text", ...field })));
    expect(wrong("", "")).toMatchObject([row, number].map((field) => ({ code: "no-field", ...field })));
  });
});

it("what we export of the largest room with the longest names, we import", () => {
  const seats = Array.from({ length: MAX_LAYOUT_SEATS }, (_, i): PlacedSeat => {
    const row = String(Math.floor(i / 100)).padStart(LONGEST.row, "R");
    return {
      ...{ guid: String(i).padStart(LONGEST.guid, "g"), zone: `Rang ${"x".repeat(LONGEST.zone - 5)}` },
      ...{ row, number: String(i % 100).padStart(LONGEST.number, "0"), type: "standard" },
      ...{ x: (i % 100) + 0.5, y: Math.floor(i / 100) * 1.2 + 0.5 },
    };
  });
  const text = JSON.stringify(writePlan("Screen", seats, null), null, 2);
  expect(text.length).toBeLessThan(LARGEST_PLAN_BYTES);
  const again = readPlan(text);
  expect(again.ok && again.seats).toHaveLength(MAX_LAYOUT_SEATS);
});
