import { readFileSync, statSync } from "node:fs";
import { endianness } from "node:os";

/** A log without a single page. */
const LOG_HEADER_BYTES = 32;
/** Where the index says how far the log goes, and how much of it has come into the file. */
const LAST_AT = 16;
const BROUGHT_IN_AT = 96;

/**
 * How many pages were written to the log of a SQLite file alone, which somebody has taken away since: 0 where all is
 * there. By the index that lies beside the log as long as nobody has closed the file
 * (https://sqlite.org/walformat.html#wal_index_format), so it is asked before the file is opened: that makes both anew.
 */
export function countLostPages(path: string): number {
  if (sizeOf(`${path}-wal`) > LOG_HEADER_BYTES) return 0;
  const index = read(`${path}-shm`);
  if (index === null || index.length < BROUGHT_IN_AT + 4) return 0;
  const numberAt = (at: number) => (endianness() === "LE" ? index.readUInt32LE(at) : index.readUInt32BE(at));
  return Math.max(0, numberAt(LAST_AT) - numberAt(BROUGHT_IN_AT));
}

/** In words for whoever runs it, or null. */
export function tellLostLog(path: string): string | null {
  const pages = countLostPages(path);
  if (pages === 0) return null;
  return `The log ${path}-wal has been taken away since the database was last open, and the last ${pages} pages of what was written with it: sales may be missing. Put it back before anything is sold, or let npm run payments:reconcile name the payments that are missing.`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function read(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
