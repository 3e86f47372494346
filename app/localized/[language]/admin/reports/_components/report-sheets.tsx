import { withParams } from "@/app/localized/[language]/admin/_address";
import type { Query } from "@/app/localized/[language]/admin/_reports/query";
import { wordSheet } from "@/app/localized/[language]/admin/_reports/sheet-words";
import { sortSheet } from "@/app/localized/[language]/admin/_reports/worded-sheet";
import type { Sheet } from "@/lib/reports/sheet";
import { SheetView } from "./sheet-view";

type ReportSheetsProps = {
  /** The report's path in the dashboard, and its name among the files. */
  path: string;
  slug: string;
  sheets: Sheet[];
  asked: Query;
};

/** The sheets of a report, each in the order asked for; its file is in the same order. */
export function ReportSheets({ path, slug, sheets, asked }: ReportSheetsProps) {
  const params = { ...asked.params, screen: asked.screenId };
  return sheets.map(wordSheet).map((sheet) => {
    const own = asked.sort?.startsWith(`${sheet.key}.`) ? asked.sort.slice(sheet.key.length + 1) : null;
    return (
      <SheetView
        key={sheet.key}
        sheet={sortSheet(sheet, own ?? undefined)}
        csvHref={withParams(`/api/admin/reports/${slug}.csv`, params, {
          sheet: sheet.key,
          sort: own && asked.sort,
        })}
        sort={own}
        hrefForSort={(sort) => withParams(path, params, { sort: `${sheet.key}.${sort}` })}
      />
    );
  });
}
