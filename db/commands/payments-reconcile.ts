import "./env-files";
import { parseArgs } from "node:util";
import { DAY_MS } from "@/lib/clock-units";
import { reconcilePayments } from "@/lib/ordering/reconcile/reconcile-payments";
import { settleAllStale } from "@/lib/ordering/settle-stale-payments";
import { openMigrated } from "./migrated";
import { reconciledWords } from "./reconciled-words";

const USAGE = `npm run payments:reconcile -- [--from 2026-11-01] [--to 2026-11-30] [--json]

Asks about every payment and refund that is open, and compares our ledger with the balance transactions of the provider
on those days (UTC, both included; yesterday unless others are given). Ends with 1 where they differ, or where a provider
did not answer, and with 2 where it was not understood.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const asked = readArguments();
if (typeof asked === "string") {
  console.error(asked);
  process.exit(2);
}
const { from, until, isJson, isHelp } = asked;
if (isHelp) {
  console.log(USAGE);
  process.exit(0);
}

const db = await openMigrated();
try {
  const settled = await settleAllStale(db, { now: Date.now() });
  const reconciled = await reconcilePayments(db, { from, until });
  if (isJson) console.log(JSON.stringify({ from, until, settled, providers: reconciled }, null, 2));
  else {
    console.log(`Asked about ${settled.asked} that were open, ${settled.unanswered} without an answer.`);
    for (const one of reconciled) console.log(`\n${reconciledWords(one)}`);
    if (reconciled.length === 0) console.log("No provider that is set up keeps books.");
  }
  const isFine = reconciled.every(({ differences }) => differences.length === 0) && settled.unanswered === 0;
  process.exitCode = isFine ? 0 : 1;
} finally {
  db.engine.close();
}

function readArguments() {
  const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  try {
    const { values } = parseArgs({
      options: {
        from: { type: "string" },
        to: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    const { from = yesterday, to = values.from ?? yesterday, json = false, help = false } = values;
    const [first, last] = [startOf(from), startOf(to)];
    if (first === null || last === null || last < first)
      return `--from and --to are days as 2026-11-30, the first no later than the last.\n\n${USAGE}`;
    return { from: first, until: last + DAY_MS, isJson: json, isHelp: help };
  } catch (error) {
    return `${error instanceof Error ? error.message : error}\n\n${USAGE}`;
  }
}

function startOf(day: string): number | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  return DAY.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? at : null;
}
