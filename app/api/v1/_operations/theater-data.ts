import { z } from "zod";
import { managing } from "@/app/api/v1/_frame/operation";
import { refuse } from "@/app/api/v1/_frame/reply";
import { csvOf, fieldOf, jsonOf } from "@/app/localized/[language]/admin/_data/data-files";
import { readTable } from "@/lib/reports/theater-data/read-table";
import { columnsOf, DATA_TABLES, type DataTable } from "@/lib/reports/theater-data/tables";
import { findManaged, ofTheater } from "./_managed";
import { isAskedAsCsv } from "./reports";

const cell = z.union([z.string(), z.number(), z.null()]);

const rowOf = (table: DataTable) =>
  z.object(Object.fromEntries(columnsOf(table).map((name) => [name, cell])));

const theaterData = z
  .object(
    Object.fromEntries(
      DATA_TABLES.map((table) => [
        fieldOf(table),
        table === "theater" ? rowOf(table) : z.array(rowOf(table)),
      ]),
    ),
  )
  .meta({ id: "TheaterData" });

const readTheaterData = managing({
  ...{ id: "readTheaterData", method: "GET", at: "/theaters/{theater}/data", tag: "Reports" },
  summary: "All that there is of a theater, as JSON or CSV",
  description:
    "The theater, its screens and seats, the movies shown there, showtimes, price cards with their rules, promotion codes, " +
    "orders with their lines, bookings, tickets, payments, refunds, vouchers, reservations, check-ins, shifts and " +
    "reviews. Amounts are minor units of their currency, times are UTC. It is sent while it is " +
    "read: an answer that breaks off is not whole. As CSV, by `format` or `Accept: text/csv`, one table of it.",
  path: ofTheater,
  query: z.object({
    format: z.enum(["json", "csv"]).optional(),
    table: z.enum(DATA_TABLES).optional().meta({ description: "Of CSV: which, else the bookings." }),
    cells: z.enum(["comma", "semicolon"]).optional().meta({ description: "Of CSV: what stands between." }),
  }),
  body: null,
  answers: { 200: { description: "The data", schema: theaterData, asCsv: true } },
  problems: ["not-found", "bad-query"],
  run: async (asked) => {
    const { db, staff, query, headers } = asked;
    const theaterId = await findManaged(asked);
    if (theaterId === null) return refuse("not-found");
    const read = (table: DataTable) => readTable(db, { staff, theaterId, table });
    const isCsv = query.format ? query.format === "csv" : isAskedAsCsv(headers);
    const { table = "bookings", cells } = query;
    const file = isCsv
      ? { name: `${table}.csv`, type: "text/csv; charset=utf-8", texts: csvOf(read, table, cells) }
      : { name: "all.json", type: "application/json", texts: jsonOf(read) };
    return { status: 200, file: { ...file, name: `theater-${theaterId}-${file.name}` } };
  },
});

export const THEATER_DATA_OPERATIONS = [readTheaterData];
