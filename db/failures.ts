/** The database stayed locked for the whole patience of about two seconds. Trying again later may work. */
export class DatabaseBusy extends Error {
  override name = "DatabaseBusy";
}

/**
 * The database cannot be used: a full disk, a file or folder that may only be read, a damaged page, a disk that fails.
 * Nothing of the batch was written, and trying again does not help before somebody has seen to it.
 */
export class DatabaseFailing extends Error {
  override name = "DatabaseFailing";
}

/** A constraint or trigger refused a statement; nothing of its batch was written. */
export class WriteRefused extends Error {
  override name = "WriteRefused";
  constructor(
    /** A trigger's message, or `unique:table`, `check:name`, `foreign-key`, `not-null:table.column`. */
    readonly code: string,
    /** Which statement of the batch, from 0. */
    readonly at: number,
    cause: unknown,
  ) {
    super(`write refused: ${code}`, { cause });
  }
}

/** A libSQL server gave no whole answer within its time. */
export class Unanswered extends Error {
  override name = "Unanswered";
  constructor(
    message: string,
    /** Whether it may have heard the question. */
    readonly wasSent: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A batch was written, but its answers were lost on the way. */
export class AnswersLost extends Error {
  override name = "AnswersLost";
}

/** Nobody knows whether a batch was written. Asking once more may tell. */
export class OutcomeUnknown extends Error {
  override name = "OutcomeUnknown";
}

// By name, not by class: pages and routes are bundled apart, so the one that opened the connection may throw another
// copy of the class than the one that catches it.

/** Whether the database was busy; also when drizzle or a caller has wrapped that failure. */
export const isDatabaseBusy = (error: unknown): boolean =>
  error instanceof Error && (error.name === "DatabaseBusy" || isDatabaseBusy(error.cause));

/** What says that the database cannot be used, in what drizzle or a caller has wrapped it; null where none does. */
export function findFailing(error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  return error.name === "DatabaseFailing" ? error : findFailing(error.cause);
}

/** It was busy or it is failing: nothing was changed, and whoever asked is told to come again. */
export const isDatabaseAway = (error: unknown): boolean =>
  isDatabaseBusy(error) || findFailing(error) !== null;

/** Whether nobody here knows what came of it, or what was answered; also when a caller has wrapped that. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  error instanceof Error &&
  (["OutcomeUnknown", "AnswersLost"].includes(error.name) || isOutcomeUnknown(error.cause));

export const areAnswersLost = (error: unknown): error is AnswersLost =>
  error instanceof Error && error.name === "AnswersLost";

/** What a client of the server has wrapped in its own failure; null when it did answer. */
export function findUnanswered(error: unknown): Unanswered | null {
  if (!(error instanceof Error)) return null;
  return error instanceof Unanswered ? error : findUnanswered(error.cause);
}

export const isWriteRefused = (error: unknown): error is WriteRefused =>
  error instanceof Error && error.name === "WriteRefused";

export const isBusy = (error: unknown): boolean =>
  error instanceof Error && /SQLITE_BUSY|database is locked/.test(`${codeOf(error)} ${error.message}`);

const FAILING_CODE = /\bSQLITE_(FULL|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN)/;
/** A libSQL server says some of it in words alone. */
const FAILING_WORDS =
  /database or disk is full|readonly database|disk I\/O error|disk image is malformed|file is not a database|unable to open database file/;

/** What says that a database cannot be used, as `DatabaseFailing`; all else as it is. */
export function asFailing(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseFailing) return error;
  const isFailing = FAILING_CODE.test(codeOf(error)) || FAILING_WORDS.test(error.message);
  return isFailing ? new DatabaseFailing(error.message, { cause: error }) : error;
}

/** Whether what failed is the file itself, or a page of it: no room and no permission will mend that. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Error &&
  (/SQLITE_(CORRUPT|NOTADB)|disk image is malformed|file is not a database/.test(
    `${codeOf(error)} ${error.message}`,
  ) ||
    isDamaged(error.cause));

export const isReadOnly = (error: unknown): boolean =>
  error instanceof Error && (/SQLITE_READONLY/.test(codeOf(error)) || isReadOnly(error.cause));

export function asRefusal(error: unknown, at: number): unknown {
  if (!(error instanceof Error)) return error;
  const text = error.message;
  const unique = text.match(/UNIQUE constraint failed: (\w+)/);
  if (unique) return new WriteRefused(`unique:${unique[1]}`, at, error);
  const check = text.match(/CHECK constraint failed: (\w+)/);
  if (check) return new WriteRefused(`check:${check[1]}`, at, error);
  const missing = text.match(/NOT NULL constraint failed: ([\w.]+)/);
  if (missing) return new WriteRefused(`not-null:${missing[1]}`, at, error);
  if (/FOREIGN KEY constraint failed/.test(text)) return new WriteRefused("foreign-key", at, error);
  if (/SQLITE_CONSTRAINT/.test(`${codeOf(error)} ${text}`)) {
    return new WriteRefused(text.match(/([a-z]+(?:_[a-z]+)+)\s*$/)?.[1] ?? "constraint", at, error);
  }
  return error;
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}
