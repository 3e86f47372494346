import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { filterPath } from "./filter-path";
import { type Filters, filterQuery } from "./filter-query";

const NOTHING: Filters = filterQuery.parse({});

const readPath = (path: string): Filters => {
  const params = new URL(path, "http://localhost").searchParams;
  return filterQuery.parse(Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)])));
};

it("asks for nothing without a query", () => {
  expect(filterPath(NOTHING)).toBe("/showing");
  expect(NOTHING).toMatchObject({ date: "today", with: [], seats: null, page: 1 });
});

it("reads back what it writes", () => {
  for (const change of [
    { date: "2026-12-05", part: "evening" as const },
    { theater: "the-lantern", genre: "comedy", format: "70 mm" as const },
    { language: "Français", seats: 4, page: 3 },
    { with: ["captions", "relaxed"] as Filters["with"] },
  ])
    expect(readPath(filterPath(change))).toEqual({ ...NOTHING, ...change });
});

it.each([
  [{ date: "tomorrow", part: "noon", format: "4D", seats: "0", page: "-1" }, {}],
  [{ seats: "11", with: ["candles", "relaxed"] }, { with: ["relaxed"] }],
  [{ theater: "any", genre: "%%" }, {}],
  [
    { seats: ["3", "9"], date: ["2026-12-05", "x"] },
    { seats: 3, date: "2026-12-05" },
  ],
])("reads %o as far as it fits", (query, wanted) => {
  expect(filterQuery.parse(query)).toEqual({ ...NOTHING, ...wanted });
});

it("reads whatever an address says", () => {
  const value = fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(NOTHING).map((name) => [name, value]))), (query) => {
      expect(filterQuery.safeParse(query).success).toBe(true);
    }),
  );
});
