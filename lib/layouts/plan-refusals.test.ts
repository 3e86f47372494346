import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { findJsonFault } from "./json-fault";
import { readPlanFile } from "./read-plan";

const at = (x: number, y: number) => ({ x, y });

describe("a file that is no plan is refused:", () => {
  const seat = { seat_guid: "a", seat_number: "1", position: at(0, 0), category: "Sofa" };
  const plan = (seats: unknown[], row: object = {}) => ({
    name: "Screen",
    categories: [{ name: "Sofa" }, { name: "Standard" }],
    zones: [{ name: "Stalls", position: at(0, 0), rows: [{ row_number: "B", seats, ...row }] }],
  });
  const standard = { ...seat, category: "Standard" };

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
    expect(found).toMatchObject({ faults: [{ code: "too-many-seats", count: 100_000 }] });
  });
});
