import { type SQL, sql } from "drizzle-orm";

/** What a table of a theater's data is read from. */
export type Source = {
  /** What each column is read from; those that end in "At" are instants. */
  columns: Record<string, string | SQL>;
  /** The table of which each row is one, and what it is called: "tickets k". */
  main: string;
  /** What else is read of it. */
  joins?: SQL;
  /** A number that grows from row to row and stays with its row. */
  key: string;
  isOf: (theaterId: number) => SQL;
};

/** Condition: it is the theater's by that column. */
export const of =
  (column: string) =>
  (theaterId: number): SQL =>
    sql`${sql.raw(column)} = ${theaterId}`;
