import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/link";

export type Column<Row> = {
  /** The word in the address when the table is sorted by it; a column without it cannot be sorted by. */
  sort?: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand on the right. */
  isNumber?: boolean;
  /** The column that names the row. */
  isHead?: boolean;
  /** From which width on it is shown; what it says must be in the head cell below that. */
  from?: "sm" | "md" | "lg";
};

type DataTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** The order shown: "title" or, downwards, "-title". */
  sort?: string;
  /** The page's address in another order. */
  hrefForSort?: (sort: string) => string;
};

const FROM = { sm: "hidden sm:table-cell", md: "hidden md:table-cell", lg: "hidden lg:table-cell" };

/** The gap stands before a column, since the last one that is shown differs from width to width. */
const look = ({ from, isNumber }: Column<never>) =>
  `py-2 ps-4 first:ps-0 ${from ? FROM[from] : ""} ${isNumber ? "text-end whitespace-nowrap" : ""}`;

/** Hairlines, a row named by its head cell, an order that lives in the address. */
export function DataTable<Row>({ caption, columns, rows, keyOf, sort, hrefForSort }: DataTableProps<Row>) {
  return (
    <table className="w-full border-line border-t text-start">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-ink-soft text-sm">
        <tr className="border-line border-b">
          {columns.map((column, at) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              key={at}
              scope="col"
              aria-sort={orderOf(column.sort, sort)}
              className={`${look(column as Column<never>)} font-normal`}
            >
              {column.sort && hrefForSort ? (
                <SortLink
                  by={column.sort}
                  sort={sort}
                  hrefForSort={hrefForSort}
                  isNumber={Boolean(column.isNumber)}
                >
                  {column.title}
                </SortLink>
              ) : (
                column.title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-line border-b align-top hover:bg-sunk">
            {columns.map((column, at) => {
              const Cell = column.isHead ? "th" : "td";
              return (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                  key={at}
                  {...(column.isHead ? { scope: "row" } : {})}
                  className={`${look(column as Column<never>)} text-ink ${column.isNumber ? "" : "wrap-anywhere"} ${column.isHead ? "text-start font-normal" : ""}`}
                >
                  {column.cell(row)}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function orderOf(by: string | undefined, sort: string | undefined) {
  if (!by) return undefined;
  if (sort === by) return "ascending";
  return sort === `-${by}` ? "descending" : undefined;
}

type SortLinkProps = {
  by: string;
  sort: string | undefined;
  hrefForSort: (sort: string) => string;
  /** Its arrow then stands on the left, so that the title ends where the numbers do. */
  isNumber: boolean;
  children: ReactNode;
};

function SortLink({ by, sort, hrefForSort, isNumber, children }: SortLinkProps) {
  const Arrow = sort === by ? ArrowUp : ArrowDown;
  const isSorted = sort === by || sort === `-${by}`;
  return (
    <Link
      href={hrefForSort(sort === by ? `-${by}` : by)}
      prefetch={false}
      scroll={false}
      className={`inline-flex min-h-6 items-center gap-1 hover:text-ink ${isNumber ? "flex-row-reverse" : ""}`}
    >
      {children}
      <Arrow aria-hidden="true" className={`size-3.5 ${isSorted ? "" : "invisible"}`} />
    </Link>
  );
}
