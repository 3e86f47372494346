import pino from "pino";
import { MINUTE_MS } from "./clock-units";
import { requestId } from "./request-scope";
import { withoutPersonal } from "./without-personal";

export type LogFormat = "json" | "text";

/** `error`: what a process wrote to its error output by itself, as Next does with what was thrown. */
type Level = "warn" | "error";
type Log = (level: Level, text: string) => unknown;
type Write = (text: string) => unknown;

// on globalThis because pages, actions and routes are bundled apart
const kept = globalThis as { matineeLog?: Log };

/** Writes one line for the operator. */
export const say = (words: string): void => void (kept.matineeLog ?? toStderr)("warn", words);

const toStderr: Log = (_, words) => process.stderr.write(asLine(words));

/** As one line in which nobody is named, and nothing steers a terminal or looks like another line. */
export const asLine = (text: string): string =>
  `${withoutPersonal(text.slice(0, MOST_READ))
    .trimEnd()
    .replace(/\r?\n\s*/g, " | ")
    .replace(/(?!\t)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .slice(0, MOST_CHARS)}\n`;

const MOST_CHARS = 4_000;
const MOST_READ = 2 * MOST_CHARS;
const MOST_LINES_A_MINUTE = 120;

/** Whether one more line may be written in this minute; tells how many were not, once the next has begun. */
function perMinute(most: number, now: () => number, tell: Write): () => boolean {
  let minute = 0;
  let lines = 0;
  return () => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) {
      const leftOut = lines - most;
      if (leftOut > 0) tell(`${leftOut} more lines within a minute were left out.\n`);
      minute = current;
      lines = 0;
    }
    lines += 1;
    return lines <= most;
  };
}

/** A writer of single lines that stops after so many a minute and then says how many it left out. */
export function lineWriter(write: Write, now: () => number = Date.now, most = MOST_LINES_A_MINUTE): Write {
  const mayWrite = perMinute(most, now, write);
  return (text) => (text.trim() === "" || !mayWrite() ? true : write(asLine(text)));
}

/** Lines of text, or of JSON with a level, the time and the id of the request; so many a minute. */
export function logTo(write: Write, format: LogFormat, now: () => number = Date.now): Log {
  const log = format === "json" ? jsonLines(write) : textLines(write);
  const mayWrite = perMinute(MOST_LINES_A_MINUTE, now, (words) => log("warn", words));
  return (level, text) => (text.trim() === "" || !mayWrite() ? true : log(level, text));
}

function textLines(write: Write): Log {
  return (_, text) => {
    const id = requestId();
    const line = asLine(text);
    return write(id === undefined ? line : `${line.trimEnd()} [${id}]\n`);
  };
}

function jsonLines(write: Write): Log {
  const logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const id = requestId();
        return id === undefined ? {} : { requestId: id };
      },
    },
    { write: (line) => void write(line) },
  );
  return (level, text) => logger[level](asLine(text).trimEnd());
}

/** Whatever this process writes to its error output from now on is written so. */
export function keepLogClean(format: LogFormat): void {
  const { stderr } = process;
  const log = logTo(stderr.write.bind(stderr), format);
  kept.matineeLog = log;
  stderr.write = ((text: string | Uint8Array, ...rest: unknown[]) => {
    const done = rest.find((it): it is () => void => typeof it === "function");
    log("error", typeof text === "string" ? text : Buffer.from(text).toString("utf8"));
    if (done) process.nextTick(done);
    return true;
  }) as typeof stderr.write;
}
