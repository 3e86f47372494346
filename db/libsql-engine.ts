import { randomUUID } from "node:crypto";
import { type Client, createClient, type InStatement, LibsqlBatchError } from "@libsql/client/http";
import { BatchCond, type InValue, type RowsResult, Stmt, type Stream } from "@libsql/hrana-client";
import { answeredFetch } from "./answered-fetch";
import type { Answer, Engine, Statement } from "./engine";
import {
  AnswersLost,
  asRefusal,
  DatabaseBusy,
  findUnanswered,
  isWriteRefused,
  OutcomeUnknown,
  type Unanswered,
} from "./failures";
import { isRead } from "./is-read";
import { openStreams, type Streams } from "./libsql-streams";
import { withPatience } from "./patience";

const ANSWERED_WITHIN_MS = 5_000;
/** A table of millions of rows is not rebuilt in a moment. */
const MIGRATED_WITHIN_MS = 280_000;
/** Between a question that was not answered and the same once more; a server that restarts needs a moment. */
const PAUSE_MS = 250;
/** Longer than a batch can be on its way: until then it is known whether it was written. */
const WRITE_KNOWN_FOR_MS = 900_000;

/** The engine of many machines: a libSQL server over HTTP. Batches only; its interactive transactions time out. */
export function openLibsql(url: string, authToken?: string, withinMs = ANSWERED_WITHIN_MS): Engine {
  const streams = openStreams(url, authToken, answeredFetch(withinMs));
  const openMigrating = () =>
    createClient({
      url,
      intMode: "number",
      fetch: answeredFetch(MIGRATED_WITHIN_MS),
      ...(authToken && { authToken }),
    });
  const ask = (statement: Statement) => streams.use((stream) => execute(stream, statement));
  return {
    execute: (statement) =>
      withPatience(() =>
        isRead(statement) ? askTwice(() => ask(statement)) : askOnce(() => ask(statement)),
      ),
    batch: (statements) => {
      const id = writeId(Date.now());
      return withPatience(() => writeOnce(streams, id, statements));
    },
    migrate: (statements) => withPatience(() => askOnce(() => migrate(openMigrating(), statements))),
    mark: () => null,
    close: () => streams.close(),
  };
}

/** A question changes nothing: what was not answered is asked once more. */
async function askTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!findUnanswered(error)) throw error;
    await pause();
    return await ask().catch((again) => {
      throw findUnanswered(again)
        ? new DatabaseBusy("the database does not answer", { cause: again })
        : again;
    });
  }
}

/** What changes something and has no id of its own is not repeated. */
async function askOnce<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const unanswered = findUnanswered(error);
    throw unanswered ? silence([unanswered]) : error;
  }
}

/**
 * Writes a batch once, whatever becomes of its answers. It begins by writing its id, so that the same batch sent again
 * is refused when the first was written after all, however late it arrives.
 */
async function writeOnce(streams: Streams, id: string, statements: Statement[]): Promise<Answer[]> {
  const steps = [
    {
      sql: "delete from writes where id < ?",
      params: [writeId(Date.now() - WRITE_KNOWN_FOR_MS)],
      method: "run",
    },
    { sql: "insert into writes (id) values (?)", params: [id], method: "run" },
  ] satisfies Statement[];
  const attempt = async () =>
    (await streams.use((stream) => batch(stream, [...steps, ...statements], steps.length))).slice(
      steps.length,
    );
  try {
    return await attempt();
  } catch (first) {
    const unheard = findUnanswered(first);
    if (!unheard) throw first;
    await pause();
    return await attempt().catch((second) => {
      if (isWriteRefused(second) && second.code === "unique:writes")
        throw new AnswersLost("written, but not heard of");
      const unheardAgain = findUnanswered(second);
      throw unheardAgain ? silence([unheard, unheardAgain]) : second;
    });
  }
}

/** A server that never heard a question has changed nothing; of one that fell silent nobody knows. */
const silence = (unheard: Unanswered[]): Error =>
  unheard.some(({ wasSent }) => wasSent)
    ? new OutcomeUnknown("the database went silent", { cause: unheard[0] })
    : new DatabaseBusy("the database is out of reach", { cause: unheard[0] });

async function execute(stream: Stream, statement: Statement): Promise<Answer> {
  return answerOf(await stream.query(request(statement)), statement);
}

/**
 * Writes all statements or none, in one question: whatever fails, the last step leaves no transaction open. `before`
 * statements are ours: a refusal counts from the first of the others.
 */
async function batch(stream: Stream, statements: Statement[], before: number): Promise<Answer[]> {
  const asked = stream.batch(false);
  let last = asked.step();
  const begun = last.run("begin immediate");
  const results = statements.map((statement) => {
    last = asked.step().condition(BatchCond.ok(last));
    return last.query(request(statement));
  });
  const commit = asked.step().condition(BatchCond.ok(last));
  const written = commit.run("commit");
  const undone = asked
    .step()
    .condition(BatchCond.not(BatchCond.ok(commit)))
    .run("rollback");
  // the first that fails is what is told
  for (const step of [begun, ...results, written, undone]) step.catch(() => undefined);
  await asked.execute();
  await begun;
  const answers: Answer[] = [];
  for (const [at, statement] of statements.entries()) {
    const result = await results[at]?.catch((error) => {
      throw asRefusal(error, at - before);
    });
    answers.push(answerOf(result as RowsResult, statement));
  }
  await written;
  return answers;
}

/** On a connection of its own, whose foreign keys the client turns off before the transaction. */
async function migrate(client: Client, statements: Statement[]): Promise<void> {
  try {
    await client.migrate(statements.map(({ sql, params }) => ({ sql, args: params }) as InStatement));
  } catch (error) {
    throw asRefusal(error, error instanceof LibsqlBatchError ? error.statementIndex : 0);
  } finally {
    client.close();
  }
}

/** Sorts by time. */
const writeId = (now: number) => `${now.toString(36).padStart(9, "0")}-${randomUUID()}`;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + Math.random())));

const request = ({ sql, params }: Statement) => new Stmt(sql).bindIndexes(params as InValue[]);

function answerOf(result: RowsResult, { method }: Statement): Answer {
  const rows = result.rows.map((row) => Array.from(row, fromWire));
  return { rows: (method === "get" ? rows[0] : rows) as unknown[] };
}

/** libSQL sends blobs as ArrayBuffer, better-sqlite3 as Buffer: the rest of Matinee sees Buffers. */
const fromWire = (value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value) : value);
