import { type Database, databaseOver } from "../client";
import type { Statement } from "../engine";

/**
 * The same database to those who write through what is returned, but the assertions of this code hold whatever their
 * conditions say; `of`: only those whose condition names this, where several guards share the code. All others go on
 * refusing, and so does this one for everybody else on a shared server.
 */
export function withoutGuard(db: Database, code: string, of = ""): Database {
  const isGuard = ({ sql, params }: Statement) =>
    sql.startsWith("insert into assertions ") && params[0] === code && sql.includes(of);
  return replacing(db, isGuard, {
    sql: "insert into assertions (code, holds) values (?, 1)",
    params: [code],
  });
}

/** The same without the steps of a batch that begin like this: a guard that is no condition, but something that is written. */
export const withoutStep = (db: Database, begins: string): Database =>
  replacing(db, ({ sql }) => sql.trimStart().startsWith(begins), { sql: "select 1 where 0", params: [] });

const replacing = (
  { engine }: Database,
  isMeant: (statement: Statement) => boolean,
  instead: Pick<Statement, "sql" | "params">,
): Database =>
  databaseOver({
    ...engine,
    batch: (statements) =>
      engine.batch(
        statements.map((statement) => (isMeant(statement) ? { ...statement, ...instead } : statement)),
      ),
  });
