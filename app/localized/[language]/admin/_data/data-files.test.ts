import Papa from "papaparse";
import { expect, it } from "vitest";
import { streamText } from "@/app/_http/stream-text";
import type { DataCell } from "@/lib/reports/theater-data/read-table";
import { columnsOf, DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";
import { csvOf, jsonOf } from "./data-files";

const evil = ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", "007", 'a "b", c\nd'];

/** Rows of which each cell is what stands there; of the theater there is one. */
async function* read(table: DataTable): AsyncGenerator<DataCell[][]> {
  const row = (cell: DataCell) => columnsOf(table).map((name) => (name.endsWith("Minor") ? -1_250 : cell));
  if (table === "theater") yield [row("The Lantern")];
  else for (const cell of evil) yield [row(cell), row(null)];
}
// as it is, with its mark
const whole = async (texts: AsyncIterable<string>) =>
  Buffer.from(await new Response(streamText(texts)).arrayBuffer()).toString("utf8");

it.each(["comma", "semicolon"] as const)(
  "a table is a file in which nothing runs, with a %s between",
  async (dialect) => {
    const text = await whole(csvOf(read, "bookings", dialect));
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
    expect(head).toEqual(columnsOf("bookings"));
    expect(rows).toHaveLength(2 * evil.length);
    for (const [at, row] of rows.entries()) {
      expect(row).toHaveLength(columnsOf("bookings").length);
      expect(row[0]).not.toMatch(/^[\s]*[=+\-@]/);
      if (at % 2 === 0) expect(row[0]?.replace(/^'/, "")).toBe(evil[at / 2]);
      expect(row[columnsOf("bookings").indexOf("totalMinor")]).toBe("-1250");
    }
  },
);

it("everything is one document of JSON, in which a text is what it is", async () => {
  const all = JSON.parse(await whole(jsonOf(read)));
  expect(Object.keys(all)).toHaveLength(DATA_TABLES.length);
  expect(all.theater.name).toBe("The Lantern");
  expect(all.checkIns.map(({ device }: { device: string | null }) => device)).toEqual(
    evil.flatMap((cell) => [cell, null]),
  );
});

it("a reader who leaves ends the reading", async () => {
  let hasEnded = false;
  async function* texts() {
    try {
      for (;;) yield "x";
    } finally {
      hasEnded = true;
    }
  }
  const reader = streamText(texts()).getReader();
  await reader.read();
  await reader.cancel();
  expect(hasEnded).toBe(true);
});
