import type { Database } from "@/db/client";
import { openLibsql } from "@/db/libsql-engine";
import { tracedEngine } from "@/db/tracing";
import { database } from "./database";
import { env } from "./env";
import { ANSWERED_WITHIN_MS, readFromReplica, type StaleReads } from "./replica-reads";

// on globalThis because pages and routes are bundled apart
const kept = globalThis as { matineeStaleReads?: StaleReads };

function staleReads(): StaleReads | null {
  const { DATABASE_REPLICA_URL: url, DATABASE_AUTH_TOKEN: token } = env;
  if (!url) return null;
  kept.matineeStaleReads ??= readFromReplica(
    database(),
    tracedEngine(openLibsql(url, token, ANSWERED_WITHIN_MS)),
  );
  return kept.matineeStaleReads;
}

/** For what pages of the catalogue tell: a replica where there is one that has all that this process knows of. */
export const catalogueDatabase = (): Database => staleReads()?.catalogue ?? database();

/** For what reports count: a replica where there is one that is a few seconds behind at most. */
export const reportsDatabase = (): Database => staleReads()?.reports ?? database();
