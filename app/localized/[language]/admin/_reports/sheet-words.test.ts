import { expect, it } from "vitest";
import { ALL, type Sheet } from "@/lib/reports/sheet";
import { wordSheet } from "./sheet-words";

const sheet: Sheet = {
  about: "reasons",
  columns: [
    { key: "reason", head: "reason", kind: "text" },
    { key: "amount", head: "amount", kind: "money", currency: "GBP" },
  ],
  rows: [
    [{ code: "refund-by-staff" }, 500],
    ["Adult", null],
  ],
  totals: [[ALL, 500]],
  charts: [],
};

it("gives a sheet its title, heads and codes in words, and leaves figures and names as they are", () => {
  expect(wordSheet(sheet)).toEqual({
    ...{ key: "reasons", title: "By reason", empty: "Nothing was refunded on these days." },
    note: "By the day a refund was written down, whichever day its showtime plays.",
    columns: [
      { key: "reason", title: "Reason", kind: "text" },
      { key: "amount", title: "Amount", kind: "money", currency: "GBP" },
    ],
    rows: [
      ["Given by staff", 500],
      ["Adult", null],
    ],
    totals: [["All", 500]],
    charts: [],
  });
});

it("tells sheets of several currencies apart, by name and in addresses", () => {
  expect(wordSheet({ ...sheet, currency: "GBP" })).toMatchObject({
    ...{ key: "reasons-gbp", title: "By reason, GBP" },
  });
});

it("calls a chart by its columns and by what stands in the first one", () => {
  const charts = [{ kind: "bars" as const, keys: ["amount"] }];
  expect(wordSheet({ ...sheet, charts }).charts).toEqual([{ ...charts[0], title: "Amount, GBP by reason" }]);
});
