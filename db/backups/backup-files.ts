import { createHash } from "node:crypto";
import { closeSync, createReadStream, fsyncSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** What stands beside a backup, in a file of its name and ".json". */
export type Manifest = {
  madeAt: string;
  /** Of the whole file, in hexadecimal. */
  sha256: string;
  bytes: number;
  /** The last migration that it has had. */
  schema: string;
};

const NAME = /^matinee-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d-\d{3})Z\.db$/;
export const PARTIAL = ".partial";

/** Its name says when it was made, in letters that any file system takes, and sorts by that. */
export const backupName = (at: number): string =>
  `matinee-${new Date(at).toISOString().replaceAll(/[:.]/g, "-")}.db`;

export function instantOf(name: string): number | null {
  const at = Date.parse(name.replace(NAME, (_, day, h, m, s) => `${day}${h}:${m}:${s.replace("-", ".")}Z`));
  return Number.isNaN(at) ? null : at;
}

/** The backups of a folder, the oldest first. */
export const listBackups = (folder: string): { path: string; at: number }[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const at = instantOf(name);
      return at === null ? [] : [{ path: join(folder, name), at }];
    });

export const manifestOf = (path: string): string => `${path}.json`;

/** Null where there is none that can be read. */
export function readManifest(path: string): Manifest | null {
  try {
    const { madeAt, sha256, bytes, schema } = JSON.parse(readFileSync(manifestOf(path), "utf8"));
    const isOne = [madeAt, sha256, schema].every((text) => typeof text === "string");
    return isOne ? { madeAt, sha256, bytes: Number(bytes), schema } : null;
  } catch {
    return null;
  }
}

export async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
