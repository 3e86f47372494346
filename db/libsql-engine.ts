import { randomUUID } from "node:crypto";
import {
  type Client,
  createClient,
  type InStatement,
  LibsqlBatchError,
  type ResultSet,
} from "@libsql/client/http";
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
import { withPatience } from "./patience";
import { together } from "./together";

const ANSWERED_WITHIN_MS = 5_000;
/** A table of millions of rows is not rebuilt in a moment. */
const MIGRATED_WITHIN_MS = 280_000;
/** Between a question that was not answered and the same once more; a server that restarts needs a moment. */
const PAUSE_MS = 250;
/** Longer than a batch can be on its way: until then it is known whether it was written. */
const WRITE_KNOWN_FOR_MS = 900_000;

/** The engine of many machines: a libSQL server over HTTP. Batches only; its interactive transactions time out. */
export function openLibsql(url: string, authToken?: string, withinMs = ANSWERED_WITHIN_MS): Engine {
  const auth = authToken ? { authToken } : {};
  const open = (within: number) =>
    createClient({ url, intMode: "number", fetch: answeredFetch(within), ...auth });
  const client = open(withinMs);
  // a server opens a connection for each request, which reads the whole schema before it answers
  const read = together<Statement, Answer>(
    (statement, failed) => askTwice(() => execute(client, statement), failed),
    (statements) => readAll(client, statements),
  );
  return {
    execute: (statement) =>
      withPatience(() => (isRead(statement) ? read(statement) : askOnce(() => execute(client, statement)))),
    batch: (statements) => {
      const id = writeId(Date.now());
      return withPatience(() => writeOnce(client, id, statements));
    },
    migrate: (statements) => withPatience(() => askOnce(() => migrate(open(MIGRATED_WITHIN_MS), statements))),
    mark: () => null,
    close: () => client.close(),
  };
}

/** A question changes nothing: what was not answered is asked once more. `failed`: the first try was with others, and ended so. */
async function askTwice<T>(ask: () => Promise<T>, failed?: unknown): Promise<T> {
  try {
    if (findUnanswered(failed)) throw failed;
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
async function writeOnce(client: Client, id: string, statements: Statement[]): Promise<Answer[]> {
  const steps = [
    {
      sql: "delete from writes where id < ?",
      params: [writeId(Date.now() - WRITE_KNOWN_FOR_MS)],
      method: "run",
    },
    { sql: "insert into writes (id) values (?)", params: [id], method: "run" },
  ] satisfies Statement[];
  const attempt = async () =>
    (await batch(client, [...steps, ...statements], steps.length)).slice(steps.length);
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

async function execute(client: Client, statement: Statement): Promise<Answer> {
  return answerOf(await client.execute(request(statement)), statement);
}

const readAll = async (client: Client, statements: Statement[]): Promise<Answer[]> =>
  answersOf(await client.batch(statements.map(request), "read"), statements);

/** `before` statements are ours: a refusal counts from the first of the others. */
async function batch(client: Client, statements: Statement[], before = 0): Promise<Answer[]> {
  try {
    const results = await client.batch(statements.map(request), "write");
    return answersOf(results, statements);
  } catch (error) {
    throw refusalOf(error, before);
  }
}

/** On a connection of its own, whose foreign keys the client turns off before the transaction. */
async function migrate(client: Client, statements: Statement[]): Promise<Answer[]> {
  try {
    return answersOf(await client.migrate(statements.map(request)), statements);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    client.close();
  }
}

const refusalOf = (error: unknown, before = 0) =>
  asRefusal(error, (error instanceof LibsqlBatchError ? error.statementIndex : before) - before);

const answersOf = (results: ResultSet[], statements: Statement[]): Answer[] =>
  results.map((result, i) => answerOf(result, statements[i] as Statement));

/** Sorts by time. */
const writeId = (now: number) => `${now.toString(36).padStart(9, "0")}-${randomUUID()}`;

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + Math.random())));

const request = ({ sql, params }: Statement) => ({ sql, args: params }) as InStatement;

function answerOf(result: ResultSet, { method }: Statement): Answer {
  const rows = result.rows.map((row) => result.columns.map((_, i) => fromWire(row[i])));
  return { rows: (method === "get" ? rows[0] : rows) as unknown[] };
}

/** libSQL sends blobs as ArrayBuffer, better-sqlite3 as Buffer: the rest of Matinee sees Buffers. */
const fromWire = (value: unknown) => (value instanceof ArrayBuffer ? Buffer.from(value) : value);
