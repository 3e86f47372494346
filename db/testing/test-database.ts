import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Database, openDatabase } from "../client";

/** A fresh database of this test file's own: the migrated template, copied. */
export const openTestDatabase = (): Database => openTestFile().db;

/** The same with its address, for tests that open it more than once. */
export function openTestFile(): { db: Database; url: string } {
  const path = join(mkdtempSync(join(tmpdir(), "matinee-test-")), "test.db");
  copyFileSync(inject("templatePath"), path);
  return { db: openDatabase(`file:${path}`), url: `file:${path}` };
}

/**
 * Both engines, for `describe.each`. The libSQL server is shared by all test files, so a test that runs on it makes
 * its own theater and asks only about that.
 */
export const engines: [name: string, open: () => Database][] = [
  ["better-sqlite3", openTestDatabase],
  ...libsqlEngine(),
];

function libsqlEngine(): [string, () => Database][] {
  const url = inject("sqldUrl");
  if (url) return [["libSQL", () => openDatabase(url)]];
  process.stderr.write("no libSQL server for this machine: its tests are left out\n");
  return [];
}
