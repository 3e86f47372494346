import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { seedDemo, topUpDemo } from "@/db/seed/seed-demo";
import { startProgress } from "./progress";

const FOLDER = "data";
const DATABASE = join(FOLDER, "demo.db");
const UNFINISHED = join(FOLDER, "demo.db.unfinished");
const SECRET = join(FOLDER, "demo-auth-secret");

export const DEMO_DATABASE_URL = `file:${DATABASE}`;

export function removeDemoDatabase(): void {
  removeDatabase(DATABASE);
}

const removeDatabase = (path: string) => {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
};

/** Fills a new database, or brings an old one up to date; a fill that was broken off starts over. */
export async function prepareDemoDatabase(now: number): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  if (existsSync(DATABASE)) return bringUpToDate(now);
  removeDatabase(UNFINISHED);
  const progress = startProgress("Filling the demo's database");
  const db = openDatabase(`file:${UNFINISHED}`);
  await migrate(db);
  await seedDemo(db, { now, progress: progress.step });
  db.engine.close();
  renameSync(UNFINISHED, DATABASE);
  progress.done();
}

async function bringUpToDate(now: number): Promise<void> {
  chmodSync(DATABASE, 0o600);
  const db = openDatabase(DEMO_DATABASE_URL);
  await migrate(db);
  const added = await topUpDemo(db, now);
  db.engine.close();
  if (added) console.log(`Added ${added} showtimes for the days since the last start.`);
}

/** The demo's own signing key, made once. */
export function demoSecret(): string {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(SECRET)) writeFileSync(SECRET, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(SECRET, "utf8");
}
