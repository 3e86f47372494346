import "./env-files";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { makeBackup } from "@/db/backups/make-backup";
import { env } from "@/lib/env";
import { faultWords, fileOf, notAFile, sizeWords } from "./backup-words";

const USAGE = `npm run backup [-- --json]

Writes the database as it is at this moment to MATINEE_BACKUPS, while selling goes on: a file that is checked, with its
checksum beside it. Keeps the newest of each of the last 48 hours, 35 days and 24 months, and removes the others.`;

const { isJson, isHelp } = readArguments();
if (isHelp) {
  console.log(USAGE);
  process.exit(0);
}
const source = fileOf(env.DATABASE_URL);
const refusal =
  notAFile(env.DATABASE_URL) ?? (existsSync(source) ? null : `There is no database at ${source}.`);
if (refusal) {
  console.error(refusal);
  process.exit(2);
}

// all that customers trust us with is in it
process.umask(0o077);
try {
  const made = await makeBackup(source, env.MATINEE_BACKUPS, Date.now());
  if (!made.ok) {
    console.error(
      `No backup was made, since what was copied could not be restored. ${faultWords(made)}\nThe database itself is at fault: see docs/operations.md. The backups that are there are all kept.`,
    );
    process.exit(1);
  }
  const { path, manifest, kept, removed } = made;
  if (isJson) console.log(JSON.stringify({ path, ...manifest, kept, removed }, null, 2));
  else
    console.log(
      `${path}: ${sizeWords(manifest.bytes)}, checked, schema ${manifest.schema}. ${kept} backups are kept, ${removed.length} were removed.`,
    );
} catch (error) {
  console.error(`No backup was made: ${error instanceof Error ? error.message : error}.`);
  process.exit(1);
}

function readArguments(): { isJson: boolean; isHelp: boolean } {
  try {
    const { values } = parseArgs({
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    return { isJson: values.json ?? false, isHelp: values.help ?? false };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}
