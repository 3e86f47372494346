import { describe, expect, it } from "vitest";
import { readPlan, readPlanFile } from "@/lib/layouts/read-plan";
import { layoutFaultWords, planFaultWords } from "./_fault-words";

const at = (x: number, y: number) => ({ x, y });

describe("a file that is no plan is refused with words that say where:", () => {
  const seat = { seat_guid: "a", seat_number: "1", position: at(0, 0), category: "Sofa" };
  const plan = (seats: unknown[], row: object = {}) => ({
    name: "Screen",
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
    expect(found.ok ? "" : found.faults.map(planFaultWords).join(" ")).toMatch(words);
  });

  it.each([
    ["a category without a name", { ...plan([]), categories: [{}] }, /^Category 1 has no name\./],
    ["a zone that is none", { ...plan([]), zones: [7] }, /^Zone 1 is not an object\./],
    [
      "a zone whose parts are none",
      { ...plan([]), zones: [{ name: 7, areas: {} }] },
      /^Zone 1 has a name that is no text\. Zone 1 has no position with numbers x and y\. Zone 1 has areas that are no list\. Zone 1 has no list of rows\.$/,
    ],
    [
      "a row without seats",
      plan([], { seats: 7 }),
      /^Zone 1 \(“Stalls”\), row 1 \(“B”\) has no list of seats\.$/,
    ],
    ["a seat that is none", plan([7]), /seat 1 is not an object\.$/],
    ["a seat of no category", plan([{ ...seat, category: 7 }]), /seat 1 has no category\.$/],
    [
      "a seat whose number is one",
      plan([{ ...seat, seat_number: 7 }]),
      /seat_number that is no text: put it/,
    ],
    [
      "a seat too near",
      plan([standard, { ...standard, seat_guid: "b", seat_number: "2" }]),
      /stand in the same place/,
    ],
    [
      "a long name",
      plan([{ ...standard, seat_number: "1".repeat(13) }]),
      /too long: a row takes up to 24 characters, a number 12/,
    ],
    [
      "a companion alone",
      plan([{ ...seat, category: "Companion" }], {}),
      /no wheelchair space beside it|does not list/,
    ],
  ])("%s", (_, file, words) => {
    const found = readPlanFile(file);
    expect(found.ok ? "" : found.faults.map(planFaultWords).join(" ")).toMatch(words);
  });
});

it("the same seat in two zones is said to be in both", () => {
  const inZone = (zone: string) => ({
    guid: zone,
    zone,
    row: "6",
    number: "1",
    x: 1,
    y: 1,
    type: "standard" as const,
  });
  expect(layoutFaultWords({ code: "same-label", seat: inZone("Block E"), other: inZone("Block D") })).toBe(
    "Seat 6 1 (Block E) is there twice, in Block D and in Block E. Rename one of them.",
  );
});
