import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { idInAddress, idOrSlug, nothing } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { ok, refuse } from "@/app/api/v1/_frame/reply";
import { reportWords } from "@/app/localized/[language]/admin/_reports/report-words";
import { sheetCsv } from "@/app/localized/[language]/admin/_reports/sheet-csv";
import { wordSheet } from "@/app/localized/[language]/admin/_reports/sheet-words";
import { PRESETS, readPeriod } from "@/lib/reports/period";
import { REPORTS } from "@/lib/reports/report";
import { listOwnTheaters, type ScopeTheater, todayAt } from "@/lib/reports/scope";

const tag = "Reports";

const slugs = REPORTS.map(({ slug }) => slug);
const slug = z.enum(slugs);

const listReports = managing({
  ...{ id: "listReports", method: "GET", at: "/reports", tag },
  summary: "Which reports there are",
  path: nothing,
  query: nothing,
  body: null,
  answers: {
    200: {
      description: "All of them",
      schema: listOf(z.object({ report: slug, title: z.string(), lead: z.string() })),
    },
  },
  problems: [],
  run: async () => ok({ data: slugs.map((report) => ({ report, ...reportWords(report) })), next: null }),
});

const cell = z.union([z.string(), z.number(), z.null()]);

const sheet = z.object({
  key: z.string(),
  title: z.string(),
  note: z.string().optional().meta({ description: "What an amount or a day in it means." }),
  columns: z.array(
    z.object({
      ...{ key: z.string(), title: z.string() },
      kind: z.enum(["text", "day", "hour", "count", "percent", "rate", "money"]),
      currency: z.string().optional().meta({ description: "Of money: amounts are its minor units." }),
    }),
  ),
  rows: z.array(z.array(cell)).meta({ description: "Cells in the order of the columns." }),
  totals: z.array(z.array(cell)).meta({ description: "One line, or one for each currency." }),
});

const report = z
  .object({ report: slug, from: z.iso.date(), to: z.iso.date(), sheets: z.array(sheet) })
  .meta({ id: "Report" });

const reportDay = z.iso.date().refine((said) => "2000" <= said && said < "2100");

const readReport = managing({
  ...{ id: "readReport", method: "GET", at: "/reports/{report}", tag },
  summary: "A report of some days, as JSON or CSV",
  description:
    "What the dashboard shows: at the theaters that the token is for, of thirty days unless others are asked for, and " +
    "of 731 at most. As CSV, by `format` or `Accept: text/csv`, one sheet of it.",
  path: z.object({ report: slug }),
  query: z.object({
    theater: idOrSlug.optional().meta({ description: "Of that theater alone: its id or slug." }),
    preset: z.enum(PRESETS).optional(),
    from: reportDay.optional().meta({ description: "The first day, as each theater counts them." }),
    to: reportDay.optional().meta({ description: "The last." }),
    screen: idInAddress.optional().meta({ description: "Of `seats`: a screen, else the first." }),
    format: z.enum(["json", "csv"]).optional(),
    sheet: z.string().max(60).optional().meta({ description: "Of CSV: by its key, else the first." }),
    cells: z.enum(["comma", "semicolon"]).optional().meta({ description: "Of CSV: what stands between." }),
  }),
  body: null,
  answers: { 200: { description: "The report", schema: report, asCsv: true } },
  problems: ["not-found", "bad-query"],
  run: async ({ db, staff, now, path, query, headers }) => {
    const all = await listOwnTheaters(db, staff);
    const theaters = query.theater ? all.filter(isNamed(query.theater)) : all;
    const found = REPORTS.find((one) => one.slug === path.report);
    if (!found || (query.theater && theaters.length === 0)) return refuse("not-found");
    const { from, to } = readPeriod(query, todayAt(theaters, now));
    const scope = { staff, theaters, from, to, now };
    const sheets = (await found.sheets(db, scope, { screenId: query.screen ?? null })).map(wordSheet);
    const isCsv = query.format ? query.format === "csv" : isAskedAsCsv(headers);
    if (!isCsv)
      return ok({
        ...{ report: path.report, from, to },
        sheets: sheets.map(({ charts: _charts, empty: _empty, ...one }) => one),
      });
    const one = query.sheet === undefined ? sheets[0] : sheets.find(({ key }) => key === query.sheet);
    if (!one) return refuse("not-found");
    const name = `${path.report}-${from}-to-${to}.csv`;
    return { status: 200, csv: { name, text: sheetCsv(one, query.cells) } };
  },
});

const isNamed = (named: { id: number } | { slug: string }) => (theater: ScopeTheater) =>
  "id" in named ? theater.id === named.id : theater.slug === named.slug;

export const isAskedAsCsv = (headers: Headers): boolean =>
  /^text\/csv\b/i.test((headers.get("accept") ?? "").trim());

export const REPORT_OPERATIONS = [listReports, readReport];
