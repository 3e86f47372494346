import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { MigrationRefused, migrate } from "@/db/migrate";
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
  // whoever shares this machine reads nothing of the demo, nor of what is built from it
  process.umask(0o077);
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
  await migrate(db).catch((error) => {
    db.engine.close();
    throw error instanceof MigrationRefused
      ? new Error(`${error.message}\nOr begin anew with: npm run demo -- --reset`)
      : error;
  });
  try {
    const { added, refused } = await topUpDemo(db, now);
    if (added) console.log(`Added ${added} showtimes for the days since the last start.`);
    if (refused.length)
      console.log(`Some days stay empty, since the database refused them: ${refused.join("; ")}`);
  } catch (error) {
    // what is there is worth more than what would be added to it
    console.error(
      "No showtimes could be added for the days since the last start; the rest is as it was.",
      error,
    );
  } finally {
    db.engine.close();
  }
}

/** The demo's own signing key, made once. */
export function demoSecret(): string {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(SECRET)) writeFileSync(SECRET, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(SECRET, "utf8");
}
