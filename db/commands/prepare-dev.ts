import "./env-files";
import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { isSeeded, seedDemo } from "@/db/seed/seed-demo";
import { env } from "@/lib/env";
import { openMigrated } from "./migrated";
import { startProgress } from "./progress";

const LOCAL_SETTINGS = ".env.local";

// what `next dev` needs on a fresh machine: a key to sign with, and something to look at
if (!env.AUTH_SECRET && !existsSync(LOCAL_SETTINGS))
  writeFileSync(LOCAL_SETTINGS, `AUTH_SECRET=${randomBytes(32).toString("base64url")}\nMATINEE_DEMO=1\n`, {
    mode: 0o600,
  });

const db = await openMigrated();
if (!(await isSeeded(db))) {
  const progress = startProgress("Filling the database");
  await seedDemo(db, { now: Date.now(), progress: progress.step });
  progress.done();
}
db.engine.close();
