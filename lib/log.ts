import { MINUTE_MS } from "./clock-units";

/** Writes one line for the operator. */
export const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** As one line in which nothing steers a terminal or looks like another line. */
export const asLine = (text: string): string =>
  `${text
    .trimEnd()
    .replace(/\r?\n\s*/g, " | ")
    .replace(/(?!\t)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .slice(0, MOST_CHARS)}\n`;

const MOST_CHARS = 4_000;
const MOST_LINES_A_MINUTE = 120;

type Write = (text: string) => unknown;

/** A writer of single lines that stops after so many a minute and then says how many it left out. */
export function lineWriter(write: Write, now: () => number = Date.now, most = MOST_LINES_A_MINUTE): Write {
  let minute = 0;
  let lines = 0;
  return (text) => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current !== minute) {
      const leftOut = lines - most;
      if (leftOut > 0) write(`${leftOut} more lines within a minute were left out.\n`);
      minute = current;
      lines = 0;
    }
    lines += 1;
    return lines > most || text.trim() === "" ? true : write(asLine(text));
  };
}

/** Whatever this process writes to its error output from now on is written so. */
export function keepLogClean(): void {
  const { stderr } = process;
  const write = lineWriter(stderr.write.bind(stderr));
  stderr.write = ((text: string | Uint8Array, ...rest: unknown[]) => {
    const done = rest.find((it): it is () => void => typeof it === "function");
    write(typeof text === "string" ? text : Buffer.from(text).toString("utf8"));
    if (done) process.nextTick(done);
    return true;
  }) as typeof stderr.write;
}
