/** One SQL statement with its values; `get` answers the first row, `all` and `values` every row. */
export type Statement = {
  sql: string;
  params: unknown[];
  method: "run" | "all" | "get" | "values";
};

/** Rows are arrays of column values, in the order of the SELECT or RETURNING list. */
export type Answer = { rows: unknown[] };

/** What the two SQLite engines have in common. A batch is atomic: all of it, or nothing and a thrown failure. */
export type Engine = {
  execute(statement: Statement): Promise<Answer>;
  batch(statements: Statement[]): Promise<Answer[]>;
  /**
   * A batch that makes the tables themselves. Foreign keys are off meanwhile, so that a table can be dropped and made anew
   * under rows that refer to it: the batch must end by checking them.
   */
  migrate(statements: Statement[]): Promise<void>;
  /**
   * A mark that differs whenever anything in the database has changed, by this process or another, so that an answer
   * kept with its mark can be given again. Null where asking would cost as much as the answer.
   */
  mark(): string | null;
  close(): void;
};
