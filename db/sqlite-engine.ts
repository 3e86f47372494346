import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import type { Answer, Engine, Statement } from "./engine";
import { asFailing, asRefusal, DatabaseBusy, isBusy, isReadOnly } from "./failures";
import { groupCommits, type Outcome } from "./group-commits";
import { tellLostLog } from "./lost-log";
import { withOpaqueValues } from "./opaque-values";
import { withPatience } from "./patience";

const BUSY_TIMEOUT_MS = 20;
const CACHED_STATEMENTS = 500;

/** The engine of one machine: a SQLite file. */
export function openSqlite(path: string): Engine {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const lost = path === ":memory:" ? null : tellLostLog(path);
  if (lost) process.stderr.write(`${lost}\n`);
  let connection = connect(path);

  // `data_version` tells of other connections' commits, this counts our own
  let dataVersion = connection.prepare("PRAGMA data_version").pluck();
  let ownWrites = 0;
  let reopened = 0;

  const prepared = new Map<string, Sqlite.Statement>();

  let isClosed = false;

  /** A file that could only be read when it was opened stays so for its connection, also when it may be written again. */
  function reopen(): void {
    prepared.clear();
    if (connection.open) connection.close();
    connection = connect(path);
    dataVersion = connection.prepare("PRAGMA data_version").pluck();
    reopened++;
  }

  /** By a test, or a shell: then it is no matter of the file. */
  const isTold = () => connection.pragma("query_only", { simple: true }) === 1;

  /** Asked once more by another connection where this one may only read; one that could not be had is tried for again. */
  function asked<T>(ask: () => T): T {
    if (!connection.open && !isClosed) reopen();
    try {
      return ask();
    } catch (error) {
      if (path === ":memory:" || !isReadOnly(error) || isTold()) throw error;
      reopen();
      return ask();
    }
  }

  function prepare(sql: string, hasValues = false): Sqlite.Statement {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = connection.prepare(hasValues ? withOpaqueValues(sql) : sql);
      if (statement.reader) statement.raw();
      if (prepared.size >= CACHED_STATEMENTS) prepared.clear();
      prepared.set(sql, statement);
    }
    return statement;
  }

  function run({ sql, params, method }: Statement): Answer {
    const statement = prepare(sql, params.length > 0);
    if (!statement.readonly) ownWrites++;
    if (!statement.reader) {
      statement.run(params);
      return { rows: [] };
    }
    // drizzle reads a missing `get` row as undefined, whatever the declared type says
    const rows = method === "get" ? statement.get(params) : statement.all(params);
    return { rows: rows as unknown[] };
  }

  /** Runs them inside of a transaction, or tells which was refused. */
  function runAll(statements: Statement[]): Answer[] {
    let at = 0;
    try {
      const answers: Answer[] = [];
      for (; at < statements.length; at++) answers.push(run(statements[at] as Statement));
      return answers;
    } catch (error) {
      throw asRefusal(error, at);
    }
  }

  function transact<T>(write: () => T): T {
    prepare("BEGIN IMMEDIATE").run();
    try {
      const answers = write();
      prepare("COMMIT").run();
      return answers;
    } catch (error) {
      if (connection.inTransaction) prepare("ROLLBACK").run();
      throw error;
    }
  }

  const group = groupCommits({
    batch: (statements) => asked(() => transact(() => runAll(statements))),
    together: (batches) =>
      asked(() => transact(() => batches.map((statements) => alone(() => runAll(statements))))),
  });

  /** One batch among those of its transaction: refused, it is undone, and the others are not. */
  function alone(write: () => Answer[]): Outcome {
    prepare("SAVEPOINT one").run();
    try {
      const answers = write();
      prepare("RELEASE one").run();
      return { answers };
    } catch (error) {
      // a full disk has ended the transaction itself
      if (!connection.inTransaction) throw error;
      prepare("ROLLBACK TO one").run();
      prepare("RELEASE one").run();
      return { error };
    }
  }

  // all of it in one go, so that no other request of this process comes in between
  function migrate(statements: Statement[]): void {
    connection.pragma("foreign_keys = OFF");
    try {
      transact(() => runAll(statements));
    } finally {
      connection.pragma("foreign_keys = ON");
    }
  }

  return {
    execute: (statement) => withPatience(() => asked(() => run(statement))),
    batch: (statements) => withPatience(() => group.write(statements)),
    migrate: (statements) => withPatience(() => migrate(statements)),
    mark: () => (connection.open ? `${reopened}.${dataVersion.get()}.${ownWrites}` : null),
    close: () => {
      group.flush();
      isClosed = true;
      connection.close();
    },
  };
}

/** Another process may have the whole file to itself for a moment: the next request opens it then. */
function connect(path: string): Sqlite.Database {
  const connection = open(path);
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("synchronous = FULL");
    connection.pragma("foreign_keys = ON");
    return connection;
  } catch (error) {
    connection.close();
    throw isBusy(error) ? new DatabaseBusy("the database is busy", { cause: error }) : asFailing(error);
  }
}

function open(path: string): Sqlite.Database {
  try {
    return new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw asFailing(error);
  }
}
