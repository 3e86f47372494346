import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, inject, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "matinee-test-"));
const kept = globalThis as { matineeDatabase?: { engine: { close(): void } } | undefined };

afterEach(() => {
  kept.matineeDatabase?.engine.close();
  delete kept.matineeDatabase;
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What a process with these settings says instead of opening. */
async function refusalWith(path: string, settings: Record<string, string | undefined> = {}) {
  vi.stubEnv("DATABASE_URL", `file:${path}`);
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { refusalToStart } = await import("./start-checks");
  return refusalToStart();
}

function migrated(name: string): string {
  const path = join(folder, name);
  copyFileSync(inject("templatePath"), path);
  return path;
}

it("is none with a secret and a database that was migrated", async () => {
  expect(await refusalWith(migrated("fine.db"))).toBeNull();
});

it("names the command that makes a secret", async () => {
  expect(await refusalWith(migrated("secret.db"), { AUTH_SECRET: undefined })).toMatch(
    /openssl rand -base64 32/,
  );
});

it("names the command that makes the tables", async () => {
  expect(await refusalWith(join(folder, "empty.db"))).toMatch(/npm run db:migrate/);
});

it("tells a database of an older version from one of a newer, and from one of another history", async () => {
  const path = migrated("older.db");
  const { openDatabase } = await import("@/db/client");
  const db = openDatabase(`file:${path}`);
  const run = (sql: string) => db.engine.batch([{ sql, params: [], method: "run" }]);
  await run("delete from __drizzle_migrations where rowid = (select max(rowid) from __drizzle_migrations)");
  expect(await refusalWith(path)).toMatch(/Migrations are missing.*db:migrate/);
  await run("insert into __drizzle_migrations (hash, created_at) values ('a', 9000000000000)");
  expect(await refusalWith(path)).toMatch(/^The database .* was changed by a newer version.*backup/);
  await run("update __drizzle_migrations set created_at = 1 where hash = 'a'");
  expect(await refusalWith(path)).toMatch(/^The database .* whose migrations are not this one's/);
  db.engine.close();
});

it("names the command that puts a rule back", async () => {
  const path = migrated("unruled.db");
  const { openDatabase } = await import("@/db/client");
  const db = openDatabase(`file:${path}`);
  await db.engine.batch([{ sql: "drop trigger refunds_within_payment", params: [], method: "run" }]);
  db.engine.close();
  expect(await refusalWith(path)).toMatch(/The rules in .* npm run db:migrate/);
});

it("says what is wrong with a file that is no database, and with a folder", async () => {
  writeFileSync(join(folder, "text.db"), "no database begins with these words ".repeat(200));
  expect(await refusalWith(join(folder, "text.db"))).toMatch(/Cannot use the database.*not a database/);
  expect(await refusalWith(folder)).toMatch(/Cannot use the database/);
});
