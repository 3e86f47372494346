import { type Database, databaseOver } from "../client";
import type { Statement } from "../engine";

/**
 * The same database to those who write through what is returned, but the assertions of this code hold whatever their
 * conditions say. All others go on refusing, and so does this one for everybody else on a shared server.
 */
export function withoutGuard({ engine }: Database, code: string): Database {
  const isGuard = ({ sql, params }: Statement) =>
    sql.startsWith("insert into assertions ") && params[0] === code;
  const held = { sql: "insert into assertions (code, holds) values (?, 1)", params: [code] };
  return databaseOver({
    ...engine,
    batch: (statements) =>
      engine.batch(
        statements.map((statement) => (isGuard(statement) ? { ...statement, ...held } : statement)),
      ),
  });
}
