import { type Database, databaseOver, openDatabase } from "@/db/client";
import type { Engine } from "@/db/engine";
import { isOutcomeUnknown } from "@/db/failures";
import { isRead } from "@/db/is-read";
import { env } from "./env";
import { noteDoubt, noteWrite } from "./request-scope";

const kept = globalThis as { matineeDatabase?: Database };

/** This process's connection. Kept on globalThis because pages, routes and reloads are bundled apart. */
export function database(): Database {
  kept.matineeDatabase ??= open();
  return kept.matineeDatabase;
}

function open(): Database {
  const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  // what is in a file every process sees at once
  return env.DATABASE_URL.startsWith("file:") ? db : databaseOver(notingWrites(db.engine));
}

/** The same engine; each request that it writes for is known to have written, and not to know what came of it. */
export const notingWrites = (engine: Engine): Engine => ({
  ...engine,
  execute: (statement) => {
    if (!isRead(statement)) noteWrite();
    return engine.execute(statement).catch(told);
  },
  batch: (statements) => {
    if (!statements.every(isRead)) noteWrite();
    return engine.batch(statements).catch(told);
  },
});

function told(error: unknown): never {
  if (isOutcomeUnknown(error)) noteDoubt();
  throw error;
}
