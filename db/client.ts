import { drizzle, type SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy";
import type { Answer, Engine, Statement } from "./engine";
import { openLibsql } from "./libsql-engine";
import { openSqlite } from "./sqlite-engine";
import { tracedEngine } from "./tracing";
import { observedEngine } from "./trouble";

/** Reads are awaited queries; writes go through `write()`. The same on both engines. */
export type Database = SqliteRemoteDatabase & { engine: Engine };

/** `file:` opens a SQLite file; `libsql:`, `http:` and `https:` a libSQL server. */
export function openDatabase(url: string, authToken?: string): Database {
  return databaseOver(tracedEngine(observedEngine(openEngine(url, authToken))));
}

export function databaseOver(engine: Engine): Database {
  // drizzle's proxy driver is its one interface that is asynchronous on every engine; its types want mutable `any`
  const orm = drizzle(
    (sql, params, method) => engine.execute({ sql, params, method }) as Promise<Required<Answer>>,
    (statements) => engine.batch(statements as Statement[]) as Promise<Required<Answer>[]>,
  );
  return Object.assign(orm, { engine });
}

function openEngine(url: string, authToken?: string): Engine {
  const scheme = url.slice(0, url.indexOf(":"));
  if (scheme === "file") return openSqlite(url.slice("file:".length));
  if (["libsql", "http", "https"].includes(scheme)) return openLibsql(url, authToken);
  throw new Error(`DATABASE_URL must start with file:, libsql:, http: or https:, not "${scheme}:"`);
}
