import { createClient, type InStatement, LibsqlBatchError, type ResultSet } from "@libsql/client/http";
import type { Answer, Engine, Statement } from "./engine";
import { asRefusal } from "./failures";
import { withPatience } from "./patience";

/** The engine of many machines: a libSQL server over HTTP. Batches only; its interactive transactions time out. */
export function openLibsql(url: string, authToken?: string): Engine {
  const client = createClient({ url, intMode: "number", ...(authToken ? { authToken } : {}) });
  return {
    execute: (statement) =>
      withPatience(async () => answerOf(await client.execute(request(statement)), statement)),
    batch: (statements) =>
      withPatience(async () => {
        try {
          const results = await client.batch(statements.map(request), "write");
          return results.map((result, i) => answerOf(result, statements[i] as Statement));
        } catch (error) {
          throw asRefusal(error, error instanceof LibsqlBatchError ? error.statementIndex : 0);
        }
      }),
    mark: () => null,
    close: () => client.close(),
  };
}

const request = ({ sql, params }: Statement) => ({ sql, args: params }) as InStatement;

function answerOf(result: ResultSet, { method }: Statement): Answer {
  const rows = result.rows.map((row) => result.columns.map((_, i) => fromWire(row[i])));
  return { rows: (method === "get" ? rows[0] : rows) as unknown[] };
}

/** libSQL sends blobs as ArrayBuffer, better-sqlite3 as Buffer: the rest of Matinee sees Buffers. */
const fromWire = (value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value) : value);
