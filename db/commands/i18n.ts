import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFaults, generated, isMade } from "@/lib/i18n/testing/find-faults";

// `npm run i18n` makes what is made of the messages; `npm run i18n -- --check` says what is wrong with them
const root = join(import.meta.dirname, "..", "..");

if (process.argv.includes("--check")) check();
else
  for (const [file, text] of Object.entries(generated(root)))
    if (!isMade(root, [file, text])) writeFileSync(join(root, file), text);

function check(): void {
  const faults = findFaults(root);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
