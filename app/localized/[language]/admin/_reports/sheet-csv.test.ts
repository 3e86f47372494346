import Papa from "papaparse";
import { expect, test } from "vitest";
import { sheetCsv } from "./sheet-csv";
import { cellWords, sortSheet, type WordedCell, type WordedColumn, type WordedSheet } from "./worded-sheet";

const columns: WordedColumn[] = [
  { key: "movie", title: "Movie", kind: "text" },
  { key: "day", title: "Day", kind: "day" },
  { key: "tickets", title: "Tickets", kind: "count" },
  { key: "share", title: "Share", kind: "percent" },
  { key: "revenue", title: "Revenue", kind: "money", currency: "GBP" },
  { key: "yen", title: "Revenue", kind: "money", currency: "JPY" },
];
const sheetOf = (rows: WordedCell[][], totals: WordedCell[][] = []): WordedSheet => ({
  ...{ key: "test", title: "Test", columns, rows, totals, charts: [], empty: "" },
});
const read = (csv: string) => Papa.parse<string[]>(csv.replace("\uFEFF", ""), { skipEmptyLines: true }).data;

test("a file holds the rows and totals that are shown, with units in its head", () => {
  const csv = sheetCsv(
    sheetOf([["Häxan", "2026-11-24", 1234, 63.4, 123456, 1200]], [["All", null, 1234, 63.4, -50, 0]]),
  );
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(read(csv)).toEqual([
    ["Movie", "Day", "Tickets", "Share, %", "Revenue, GBP", "Revenue, JPY"],
    ["Häxan", "2026-11-24", "1234", "63.4", "1234.56", "1200"],
    ["All", "", "1234", "63.4", "-0.50", "0"],
  ]);
});

test("nothing in a file runs as a formula, and a negative amount stays a number", () => {
  const evil = [
    ...[
      "=1+1",
      "+SUM(A1)",
      "-2+3",
      "@cmd",
      "\t=1",
      "\r=1",
      "\n=1+1",
      " =1",
      "＝1+1",
      "＋1",
      "－2+3",
      "−2+3",
      "＠cmd",
    ],
    ...["\u200b=1", "-30-", "+1 (film)", '"quoted", with a comma\nand a line'],
  ];
  const rows = read(sheetCsv(sheetOf(evil.map((name): WordedCell[] => [name, null, 0, 0, -1250, 0])))).slice(
    1,
  );
  for (const [at, row] of rows.entries()) {
    expect(row[0]).not.toMatch(/^[\s\u200b]*[=+\-@\t\r＝＋－−＠]/);
    expect(row[0]?.replace(/^'/, "")).toBe(evil[at]);
    expect(row[4]).toBe("-12.50");
  }
});

test("a text stays one cell for whoever expects another sign between cells", () => {
  const csv = sheetCsv(
    sheetOf([
      ["x;=1+1", null, 1, 0, 0, 0],
      ["y\t=1", null, 1, 0, 0, 0],
    ]),
  );
  for (const delimiter of [",", ";", "\t"]) {
    const cells = Papa.parse<string[]>(csv.replace("\uFEFF", ""), { delimiter }).data.flat();
    expect(cells.filter((cell) => /^\s*=/.test(cell))).toEqual([]);
  }
});

test("a text that looks like another number or a day stays the text it is", () => {
  const names = [
    "007",
    "1E5",
    "1-2",
    "12:08",
    "3/4/2026",
    "1234567890123456",
    "1941",
    "300",
    "2 Days",
    "9 to 5",
  ];
  const rows = read(sheetCsv(sheetOf(names.map((name): WordedCell[] => [name, null, 0, 0, 0, 0])))).slice(1);
  expect(rows.map(([name]) => name)).toEqual([
    ...["'007", "'1E5", "'1-2", "'12:08", "'3/4/2026", "'1234567890123456"],
    ...["1941", "300", "2 Days", "9 to 5"],
  ]);
});

test("semicolons and decimal commas, where spreadsheets expect them", () => {
  const csv = sheetCsv(
    sheetOf([["Le Grand; Bleu, été", "2026-11-24", 1234, 63.4, -123456, 1200]]),
    "semicolon",
  );
  expect(csv.split("\r\n")[1]).toBe('"Le Grand; Bleu, été";2026-11-24;1234;63,4;-1234,56;1200');
});

test("a person reads amounts with their own number of decimals", () => {
  expect(cellWords(columns[4] as WordedColumn, 123456)).toBe("1,234.56");
  expect(cellWords(columns[5] as WordedColumn, 123456)).toBe("123,456");
  expect(cellWords(columns[1] as WordedColumn, "2026-11-24")).toBe("Tue 24 Nov 2026");
  expect(cellWords(columns[1] as WordedColumn, "All")).toBe("All");
});

test("rows are sorted by a column and stay as they were by one there is none of", () => {
  const sheet = sheetOf([
    ["b", null, 2, 1, 0, 0],
    ["a10", null, 10, 1, 0, 0],
    ["a9", null, 9, 1, 0, 0],
  ]);
  expect(sortSheet(sheet, "movie").rows.map(([name]) => name)).toEqual(["a9", "a10", "b"]);
  expect(sortSheet(sheet, "-tickets").rows.map(([name]) => name)).toEqual(["a10", "a9", "b"]);
  expect(sortSheet(sheet, "nothing").rows).toEqual(sheet.rows);
});
