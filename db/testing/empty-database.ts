import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { type Database, openDatabase } from "../client";
import { startSqld } from "./sqld";
import { openUnsynced, sqldUrl } from "./test-database";

const opened: (() => void)[] = [];

afterEach(() => {
  for (const close of opened.splice(0)) close();
});

/** A database that has nothing yet, of this test's own, on each engine; for tests of what makes the tables. */
export const emptyEngines: [name: string, open: () => Promise<Database>][] = [
  ["better-sqlite3", async () => openEmptyFile(openUnsynced).db],
  ...(sqldUrl() ? [["libSQL", openServer] satisfies [string, () => Promise<Database>]] : []),
];

/** Opened as a server opens it, unless a test has no use for that. */
export function openEmptyFile(opens = openDatabase): { db: Database; url: string } {
  const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
  const url = `file:${join(folder, "empty.db")}`;
  const db = opens(url);
  opened.push(() => {
    db.engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { db, url };
}

async function openServer(): Promise<Database> {
  const server = await startSqld();
  if (!server) throw new Error("no libSQL server for this machine");
  const db = openDatabase(server.url);
  opened.push(() => {
    db.engine.close();
    server.stop();
  });
  return db;
}
