import { type Database, databaseOver } from "@/db/client";
import { openLibsql } from "@/db/libsql-engine";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { ownerAt } from "@/lib/sharing/owner";
import { clockOfProvider } from "./clock-of-provider";
import {
  CLOCK_UNKNOWN,
  examineClock,
  examineDatabase,
  examineDisk,
  examineSecrets,
  examineSettings,
} from "./examine";
import { examineMachine, thisMachine } from "./examine-machine";
import { examineReplica } from "./examine-replica";
import { type Area, type Finding, mend } from "./findings";
import { refusalToStart } from "./start-checks";

export type Examined = {
  /** Why the server would not start at all, in words; the database is not looked into then. */
  refusal: string | null;
  findings: Finding[];
  /** What this installation is without, and so nothing is said of. */
  without?: readonly Area[];
};

/** Looks through this installation for what it lacks. Writes nothing, and asks nobody but the services that are set up. */
export async function examineAll(): Promise<Examined> {
  const findings = [
    ...examineSecrets(env, Date.now()),
    ...examineSettings(env),
    ...examineMachine(process.env.WORKERS, thisMachine()),
  ];
  const refusal = await refusalToStart();
  if (refusal !== null) return { refusal, findings };
  const now = Date.now();
  findings.push(...(await examineDatabase(database(), env, now)), ...examineDisk(env, now));
  findings.push(...(await examineOthers(database())));
  const there = await clockOfProvider(env);
  if (there !== null) findings.push(...examineClock(there, Date.now()));
  else if (env.DATABASE_URL.startsWith("file:")) findings.push(CLOCK_UNKNOWN);
  database().engine.close();
  const without: Area[] = [];
  if (!env.DATABASE_REPLICA_URL) without.push("replica");
  if (!env.CATALOGUE_URL) without.push("catalogue");
  return { refusal, findings, without };
}

/** The other servers that this one is told to ask. */
async function examineOthers(primary: Database): Promise<Finding[]> {
  const { DATABASE_REPLICA_URL: replicaUrl, CATALOGUE_URL: url, CATALOGUE_TOKEN: token } = env;
  const found: Finding[] = [];
  if (replicaUrl) {
    const replica = databaseOver(openLibsql(replicaUrl, env.DATABASE_AUTH_TOKEN));
    found.push(...(await examineReplica({ primary, replica }, replicaUrl)));
    replica.engine.close();
  }
  if (url && token) {
    const asked = await ownerAt({ url, token }).changes({ since: null, cursor: null });
    if (!asked.ok) found.push(mend("catalogue", "catalogue-silent", { url, code: asked.code }));
  }
  return found;
}
