import { respond } from "@/app/_http/respond";
import { readAsked } from "@/app/localized/[language]/admin/_reports/query";
import { sheetCsv } from "@/app/localized/[language]/admin/_reports/sheet-csv";
import { wordSheet } from "@/app/localized/[language]/admin/_reports/sheet-words";
import { sortSheet } from "@/app/localized/[language]/admin/_reports/worded-sheet";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { findReport } from "@/lib/reports/report";
import { reportsDatabase } from "@/lib/stale-reads";

/** A sheet of a report as a file: what the page of the same address shows, in the same order. */
export const GET = (request: Request, { params }: RouteContext<"/api/admin/reports/[file]">) =>
  respond(async () => {
    const staff = await requireManager();
    const slug = (await params).file.match(/^([a-z-]+)\.csv$/)?.[1];
    const report = slug ? findReport(slug) : undefined;
    if (!report) return notTheirs();
    const words = Object.fromEntries(new URL(request.url).searchParams);
    const asked = await readAsked(staff, words);
    const found = await report.sheets(reportsDatabase(), asked.scope, { screenId: asked.screenId });
    const sheets = found.map(wordSheet);
    const sheet = words.sheet ? sheets.find(({ key }) => key === words.sheet) : sheets[0];
    if (!sheet) return notTheirs();
    const { from, to } = asked.scope;
    const dialect = words.cells === "semicolon" ? "semicolon" : "comma";
    return new Response(sheetCsv(sortSheet(sheet, asked.sort?.split(".").at(-1)), dialect), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${slug}-${from}-to-${to}.csv"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
