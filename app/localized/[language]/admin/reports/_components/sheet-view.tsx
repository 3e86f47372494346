import { Download } from "lucide-react";
import type { WordedSheet } from "@/app/localized/[language]/admin/_reports/worded-sheet";
import { buttonLook } from "@/components/ui/button-look";
import { t } from "@/lib/i18n/t";
import { chartsOf } from "./chart-data";
import { SheetChart } from "./sheet-chart";
import { SheetTable } from "./sheet-table";

type SheetViewProps = {
  sheet: WordedSheet;
  /** Where the same is had as a file. */
  csvHref: string;
  sort: string | null;
  hrefForSort: (sort: string) => string;
};

/** A sheet: drawn, and below it the table of the same figures. */
export function SheetView({ sheet, csvHref, sort, hrefForSort }: SheetViewProps) {
  const { key, title, note, rows, empty } = sheet;
  const charts = chartsOf(sheet);
  return (
    <section aria-labelledby={`sheet-${key}`} className="mb-16">
      <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-0">
          <h2 id={`sheet-${key}`} className="font-display text-xl">
            {title}
          </h2>
          {note && <p className="mt-1 max-w-measure text-ink-soft text-sm">{note}</p>}
        </div>
        {rows.length > 0 && (
          <p className="flex flex-wrap gap-2">
            <a
              href={csvHref}
              download
              aria-label={t("reports.file.csvOf", { title })}
              className={buttonLook("quiet")}
            >
              <Download aria-hidden="true" className="size-4" />
              {t("reports.file.csv")}
            </a>
            <a
              href={`${csvHref}&cells=semicolon`}
              download
              aria-label={t("reports.file.csvCommasOf", { title })}
              className={buttonLook("quiet")}
            >
              <Download aria-hidden="true" className="size-4" />
              {t("reports.file.csvCommas")}
            </a>
          </p>
        )}
      </header>
      {rows.length === 0 ? (
        <p className="border-line border-y py-6 text-ink-soft">{empty}</p>
      ) : (
        <>
          <div className={`grid gap-x-8 ${charts.length > 1 ? "lg:grid-cols-2" : ""}`}>
            {charts.map((chart) => (
              <SheetChart key={chart.title} {...chart} />
            ))}
          </div>
          <SheetTable sheet={sheet} sort={sort} hrefForSort={hrefForSort} />
        </>
      )}
    </section>
  );
}
