import "./env-files";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { findFailing } from "@/db/failures";
import { type Broken, findBroken, INVARIANTS, PROMISES } from "@/db/invariants/find-broken";
import { REFUSALS } from "@/db/migrate";
import { readSchemaFiles } from "@/db/schema-files";
import { getStanding, type Standing } from "@/db/standing";
import { env } from "@/lib/env";
import { fileOf } from "./backup-words";

const USAGE = `npm run invariants [-- --json]

Asks the database, in use or not, whether all that must always hold does: no seat is sold twice, tickets and seats agree,
money is booked or refunded, totals are what they count. Changes nothing. Ends with 1 and a sentence for each that is broken.`;

const { isJson } = readArguments();
const startedAt = performance.now();
// to open one that is not there would make it
if (env.DATABASE_URL.startsWith("file:") && !existsSync(fileOf(env.DATABASE_URL)))
  refuse(`There is no database at ${fileOf(env.DATABASE_URL)}.`);
const found = await ask().catch((error) => {
  const failing = findFailing(error);
  if (!failing) throw error;
  return refuse(`The database cannot be read: ${failing.message}.`);
});
const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(1));

if (isJson)
  console.log(
    JSON.stringify({ asked: INVARIANTS.length + PROMISES.length + 1, seconds, broken: found }, null, 2),
  );
else
  for (const { name, broken, examples, hasMore } of found)
    console.log(
      `${broken}${examples.length > 0 ? `: ${examples.join(", ")}${hasMore ? " and more" : ""}` : ""}. (${name})`,
    );
if (!isJson && found.length === 0)
  console.log(`All ${INVARIANTS.length + PROMISES.length + 1} hold (${seconds} s).`);
process.exitCode = found.length > 0 ? 1 : 0;

async function ask(): Promise<Broken[]> {
  const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  const { is } = await getStanding(db, readSchemaFiles());
  const refusal = refusalOf(is);
  if (refusal) refuse(refusal);
  const found = [...unruled(is), ...(await findBroken(db, { now: Date.now() }))];
  db.engine.close();
  return found;
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

function refusalOf(standing: Standing["is"]): string | null {
  switch (standing) {
    case "current":
    case "other-rules":
      return null;
    case "empty":
    case "behind":
      return "The database is not of this version's schema. Bring it there first: npm run db:migrate";
    default:
      return `The database ${REFUSALS[standing]}`;
  }
}

/** A table that was made anew by hand has lost its triggers: all holds still, and nothing keeps it so. */
function unruled(standing: Standing["is"]): Broken[] {
  if (standing !== "other-rules") return [];
  const broken = "The rules in the database are not this version's. Make them so with: npm run db:migrate";
  return [{ name: "rules", broken, examples: [], hasMore: false }];
}

function readArguments(): { isJson: boolean } {
  try {
    const { values } = parseArgs({
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    return { isJson: values.json ?? false };
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
