import type { makeBackup } from "@/db/backups/make-backup";
import type { proveBackup, Restored } from "@/db/backups/restore-backup";
import { REFUSALS } from "@/db/migrate";

type Answer = Awaited<ReturnType<typeof makeBackup> | ReturnType<typeof proveBackup>> | Restored;
type Code = Extract<Answer, { ok: false }>["code"];

/** What is wrong with the file of a code, and what mends it. */
const FAULTS: Record<Code, string> = {
  "no-file": "There is no such file.",
  "no-manifest":
    "Beside it there is no file of its name and .json with its checksum, as npm run backup writes. Copy both. For a copy that another program made say --without-checksum.",
  "other-bytes": "It is not what was written: its checksum differs. Take another backup.",
  "not-a-database": "It is no database of SQLite.",
  damaged: "It is damaged. Take another backup.",
  "broken-references": "It is not whole: a row names another that is not there. Take another backup.",
  "not-matinee": "It is no database of Matinee's.",
  newer: `It ${REFUSALS.newer}`,
  foreign: `It ${REFUSALS.foreign}`,
  "in-use":
    "The database is open elsewhere. Stop the server, and whatever else has it open, so that no sale goes into a file that is about to be replaced.",
  "there-is-damaged":
    "The database that is there cannot be opened, so nobody can tell whether a server has it open. Stop the server and say --over-damaged.",
};

export const faultWords = ({ code, why }: { code: Code; why: string }): string =>
  why ? `${FAULTS[code]} (${why})` : FAULTS[code];

/** Why there is nothing to copy here, or null where the database is a file. */
export function notAFile(url: string): string | null {
  if (url.startsWith("file:")) return null;
  return `The database is not a file on this machine but a libSQL server, which is backed up where it runs:
- a provider (Turso and others) keeps copies itself, and goes back to a point in time by its own command;
- your own sqld writes what is in it as SQL: curl -f -H "Authorization: Bearer TOKEN" ADDRESS/dump > matinee.sql
  and is started with --enable-bottomless-replication to send every change to an S3 bucket as it is made;
- a dump becomes a database again by: sqlite3 matinee.db < matinee.sql. npm run restore -- --check --without-checksum
  matinee.db proves it where DATABASE_URL is a file.
docs/operations.md says more.`;
}

export const fileOf = (url: string): string => url.slice("file:".length);

const UNITS = ["B", "kB", "MB", "GB"];

export function sizeWords(bytes: number): string {
  const at = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** at).toFixed(at === 0 ? 0 : 1)} ${UNITS[at]}`;
}
