import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { findJsonFault } from "./json-fault";
import { readPlan, readPlanFile } from "./read-plan";

const at = (x: number, y: number) => ({ x, y });

describe("a file that is no plan is refused with words that say where:", () => {
  const seat = { seat_guid: "a", seat_number: "1", position: at(0, 0), category: "Sofa" };
  const plan = (seats: unknown[], row: object = {}) => ({
    name: "Hall",
    categories: [{ name: "Sofa" }, { name: "Standard" }],
    zones: [{ name: "Stalls", position: at(0, 0), rows: [{ row_number: "B", seats, ...row }] }],
  });
  const standard = { ...seat, category: "Standard" };

  it.each<[string, string, RegExp]>([
    ["no JSON", '{\n  "name": oops }', /not JSON: it cannot be read from line 2, character 11 on/],
    ["JSON that breaks off", '{"name":', /not JSON: it cannot be read from line 1, character 9 on/],
    ["a list", "[]", /an object with zones and categories/],
    ["an empty object", "{}", /no name.*no list of categories.*no list of zones/],
    [
      "a seat without identity",
      JSON.stringify(plan([{ ...seat, seat_guid: "" }])),
      /Zone 1 \(“Stalls”\), row 1 \(“B”\), seat 1 has no seat_guid/,
    ],
    [
      "a seat nowhere",
      JSON.stringify(plan([{ ...seat, position: { x: "1", y: 2 } }])),
      /seat 1 has no position/,
    ],
    [
      "a row without a name",
      JSON.stringify(plan([seat], { row_number: 4 })),
      /row 1 has a row_number that is no text/,
    ],
    ["an unknown category", JSON.stringify(plan([{ ...seat, category: "Loge" }])), /category “Loge”/],
    ["no seats", JSON.stringify(plan([])), /at least one seat/],
    [
      "the same label twice",
      JSON.stringify(plan([standard, { ...standard, seat_guid: "b", position: at(25, 0) }])),
      /Seat B 1 \(Stalls\) is there twice/,
    ],
    [
      "the same identity twice",
      JSON.stringify(plan([standard, { ...standard, seat_number: "2", position: at(25, 0) }])),
      /have the same identity, "a"/,
    ],
    ["half a sofa", JSON.stringify(plan([seat])), /Seat B 1 \(Stalls\) is half a sofa/],
    [
      "more than any screen has",
      JSON.stringify(
        plan(
          Array.from({ length: 5_001 }, () => ({
            seat_guid: "a",
            seat_number: "1",
            position: at(0, 0),
            category: "",
          })),
        ),
      ),
      /5,000 seats at most; this has 5,001/,
    ],
    ["a very large file", " ".repeat(4_100_000), /larger than 4 MB/],
  ])("%s", (_, text, words) => {
    const found = readPlan(text);
    expect(found.ok ? "" : found.faults.join(" ")).toMatch(words);
  });

  it("whatever is wrong with its JSON", () => {
    expect(findJsonFault('{"a":[1,2,{"b":[]}],"c":"\\u00e4"} ')).toBeNull();
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("", "}", ",", '"', "x"), (json, at, put) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + put + json.slice(place + 1);
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(findJsonFault(text) === null).toBe(isJson);
      }),
      { numRuns: 2_000 },
    );
  });

  it("a hundred thousand seats, at once", () => {
    const seats = Array.from({ length: 100_000 }, (_, i) => ({
      ...standard,
      seat_guid: `${i}`,
      seat_number: `${i}`,
      position: at(i, 0),
    }));
    const found = readPlanFile(plan(seats));
    expect(found.ok ? "" : found.faults.join(" ")).toMatch(/5,000 seats at most; this has 100,000/);
  });
});
