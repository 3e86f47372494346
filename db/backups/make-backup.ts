import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import {
  backupName,
  checksumOf,
  listBackups,
  type Manifest,
  manifestOf,
  PARTIAL,
  syncToDisk,
} from "./backup-files";
import { keptBackups } from "./kept-backups";
import { type Proof, proveDatabase } from "./prove-database";

const BUSY_MS = 10_000;
/** Whoever is still at one after a day is gone. */
const ABANDONED_MS = 86_400_000;

type Made = { ok: true; path: string; manifest: Manifest; kept: number; removed: string[] };

/**
 * Writes what the database of a file is at one moment into another, while it goes on being read and written, proves that
 * one, and only then gives it its name and throws away the backups that nobody needs beside it.
 */
export async function makeBackup(
  source: string,
  folder: string,
  now: number,
): Promise<Made | Extract<Proof, { ok: false }>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeAbandoned(folder, now);
  const path = join(folder, backupName(now));
  const partial = `${path}.${process.pid}${PARTIAL}`;
  try {
    copyConsistently(source, partial);
    const proof = await proveDatabase(partial);
    if (!proof.ok) return proof;
    const { size: bytes } = statSync(partial);
    const madeAt = new Date(now).toISOString();
    const manifest = { madeAt, sha256: await checksumOf(partial), bytes, schema: proof.schema };
    // a backup that has its name has its manifest
    writeFileSync(manifestOf(path), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    syncToDisk(manifestOf(path));
    syncToDisk(partial);
    renameSync(partial, path);
    syncToDisk(folder);
    return { ok: true, path, manifest, ...removeOld(folder) };
  } finally {
    rmSync(partial, { force: true });
  }
}

/** One transaction reads all of it, which holds up nobody who writes; what was deleted does not come along. */
function copyConsistently(source: string, target: string): void {
  const database = new Sqlite(source, { fileMustExist: true, timeout: BUSY_MS });
  try {
    database.prepare("vacuum into ?").run(target);
  } finally {
    database.close();
  }
}

function removeOld(folder: string): { kept: number; removed: string[] } {
  const backups = listBackups(folder);
  const kept = keptBackups(backups.map(({ at }) => at));
  const removed = backups.filter(({ at }) => !kept.has(at)).map(({ path }) => path);
  for (const path of removed) {
    rmSync(path, { force: true });
    rmSync(manifestOf(path), { force: true });
  }
  return { kept: kept.size, removed };
}

function removeAbandoned(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(PARTIAL) && statSync(path).mtimeMs < now - ABANDONED_MS) rmSync(path, { force: true });
  }
}
