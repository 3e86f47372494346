import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { clockOfProvider } from "./clock-of-provider";
import {
  CLOCK_UNKNOWN,
  examineClock,
  examineDatabase,
  examineDisk,
  examineSecrets,
  examineSettings,
} from "./examine";
import type { Finding } from "./findings";
import { refusalToStart } from "./start-checks";

export type Examined = {
  /** Why the server would not start at all, in words; the database is not looked into then. */
  refusal: string | null;
  findings: Finding[];
};

/** Looks through this installation for what it lacks. Writes nothing, and asks nobody but the services that are set up. */
export async function examineAll(): Promise<Examined> {
  const findings = [...examineSecrets(env, Date.now()), ...examineSettings(env)];
  const refusal = await refusalToStart();
  if (refusal !== null) return { refusal, findings };
  const now = Date.now();
  findings.push(...(await examineDatabase(database(), env, now)), ...examineDisk(env, now));
  const there = await clockOfProvider(env);
  if (there !== null) findings.push(...examineClock(there, Date.now()));
  else if (env.DATABASE_URL.startsWith("file:")) findings.push(CLOCK_UNKNOWN);
  database().engine.close();
  return { refusal, findings };
}
