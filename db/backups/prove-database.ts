import { rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type Database, databaseOver } from "../client";
import type { Statement } from "../engine";
import { readSchemaFiles, type SchemaFiles } from "../schema-files";
import { getStanding } from "../standing";

type Sound = { ok: true; standing: "current" | "behind" | "other-rules"; schema: string };
type Unsound = {
  ok: false;
  /** `not-a-database`, `damaged` and `broken-references` are of the file, the others of whose it is. */
  code: "not-a-database" | "damaged" | "broken-references" | "not-matinee" | "newer" | "foreign";
  /** In SQLite's words. */
  why: string;
};
export type Proof = Sound | Unsound;

/** Reads a database file from end to end, and says whether this version could sell with it. Changes nothing in it. */
export async function proveDatabase(path: string, files: SchemaFiles = readSchemaFiles()): Promise<Proof> {
  try {
    const file = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      return faultOf(file) ?? (await standingOf(file, files));
    } finally {
      file.close();
    }
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    const code = error.code.startsWith("SQLITE_NOTADB") ? "not-a-database" : "damaged";
    return { ok: false, code, why: error.message };
  } finally {
    // a file that was in use when it was copied leaves these beside it, also where it is only read
    for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
  }
}

function faultOf(file: Sqlite.Database): Unsound | null {
  const found = file.pragma("integrity_check(5)") as { integrity_check: string }[];
  const faults = found.map(({ integrity_check: fault }) => fault).filter((fault) => fault !== "ok");
  if (faults.length > 0) return { ok: false, code: "damaged", why: faults.join("; ") };
  const [broken] = file.pragma("foreign_key_check") as {
    table: string;
    rowid: number | null;
    parent: string;
  }[];
  if (!broken) return null;
  const why = `${broken.table}, rowid ${broken.rowid ?? "unknown"}, names a row of ${broken.parent} that is not there`;
  return { ok: false, code: "broken-references", why };
}

async function standingOf(file: Sqlite.Database, files: SchemaFiles): Promise<Proof> {
  const { is, missing } = await getStanding(readerOf(file), files);
  const applied = files.migrations.filter((migration) => !missing.includes(migration));
  if (is === "empty") return { ok: false, code: "not-matinee", why: "" };
  if (is === "newer" || is === "foreign") return { ok: false, code: is, why: "" };
  return { ok: true, standing: is, schema: applied.at(-1)?.tag ?? "" };
}

/** The engine of `openSqlite` sets a database up for selling, which writes to it: this one only asks. */
const readerOf = (file: Sqlite.Database): Database =>
  databaseOver({
    execute: async ({ sql, params }: Statement) => ({ rows: file.prepare(sql).raw().all(params) }),
    batch: () => Promise.reject(new Error("it is only read")),
    migrate: () => Promise.reject(new Error("it is only read")),
    mark: () => null,
    close: () => undefined,
  });
