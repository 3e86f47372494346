import { ArrowDown, ArrowUp } from "lucide-react";
import {
  cellData,
  cellWords,
  columnWords,
  type WordedCell,
  type WordedColumn,
  type WordedSheet,
} from "@/app/localized/[language]/admin/_reports/worded-sheet";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";

type SheetTableProps = {
  sheet: WordedSheet;
  /** A column's key, downwards with "-" before it. */
  sort: string | null;
  hrefForSort: (sort: string) => string;
};

const NUMBERS: readonly string[] = ["count", "percent", "rate", "money"] satisfies WordedColumn["kind"][];
const isNumber = ({ kind }: WordedColumn) => NUMBERS.includes(kind);
const HEAD = "sticky start-0 bg-paper text-start group-hover:bg-sunk";
const look = (column: WordedColumn, at: number) =>
  `py-2 pe-6 last:pe-0 ${isNumber(column) ? "text-end" : ""} ${at === 0 ? HEAD : ""} ${column.kind === "text" ? "min-w-32" : "whitespace-nowrap"}`;

/** All columns at every width: what does not fit scrolls under the first one. */
export function SheetTable({ sheet: { title, columns, rows, totals }, sort, hrefForSort }: SheetTableProps) {
  return (
    <section
      aria-label={t("reports.table.label", { title })}
      className="max-h-[80dvh] overflow-auto border-line border-y"
    >
      <table className="w-full text-start">
        <caption className="sr-only">{title}</caption>
        <thead className="sticky top-0 z-1 bg-paper text-ink-soft text-sm">
          <tr>
            {columns.map((column, at) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={orderOf(column.key, sort)}
                className={`font-normal shadow-[inset_0_-1px_var(--line)] ${look(column, at)}`}
              >
                <SortLink column={column} sort={sort} hrefForSort={hrefForSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_th]:font-normal">
          {rows.map((row) => (
            <tr
              key={row.slice(0, 4).join(" ")}
              className="group border-line border-b align-top last:border-b-0 hover:bg-sunk"
            >
              <Cells row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot className="font-semibold [&_:is(th,td)]:shadow-[inset_0_1px_var(--line-strong)]">
            {totals.map((row) => (
              <tr key={row.join(" ")} className="group align-top">
                <Cells row={row} columns={columns} />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Cells({ row, columns }: { row: WordedCell[]; columns: WordedColumn[] }) {
  return columns.map((column, at) => {
    const cell = row[at] ?? null;
    const Tag = at === 0 ? "th" : "td";
    return (
      <Tag key={column.key} {...(at === 0 ? { scope: "row" } : {})} className={look(column, at)}>
        <data value={cellData(column, cell)}>{cellWords(column, cell)}</data>
      </Tag>
    );
  });
}

const orderOf = (key: string, sort: string | null) =>
  sort === key ? "ascending" : sort === `-${key}` ? "descending" : undefined;

function SortLink({
  column,
  sort,
  hrefForSort,
}: { column: WordedColumn } & Pick<SheetTableProps, "sort" | "hrefForSort">) {
  const { key } = column;
  const down = isNumber(column) ? `-${key}` : key;
  const Arrow = sort === key ? ArrowUp : ArrowDown;
  return (
    <Link
      href={hrefForSort(sort === down ? (down === key ? `-${key}` : key) : down)}
      prefetch={false}
      scroll={false}
      className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
    >
      {columnWords(column)}
      {orderOf(key, sort) && <Arrow aria-hidden="true" className="size-3.5" />}
    </Link>
  );
}
