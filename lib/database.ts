import { type Database, openDatabase } from "@/db/client";
import { env } from "./env";

const kept = globalThis as { matineeDatabase?: Database };

/** This process's connection. Kept on globalThis because pages, routes and reloads are bundled apart. */
export function database(): Database {
  kept.matineeDatabase ??= openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  return kept.matineeDatabase;
}
