import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { openDatabase } from "@/db/client";
import { buildSite, stopSites } from "@/db/commands/site/run-next";
import { findBroken } from "@/db/invariants/find-broken";
import { migrate } from "@/db/migrate";
import { DAY_MS } from "@/lib/clock-units";
import { listFreePairs } from "../bench/claims";
import { priceAll } from "../bench/offered";
import { atMost, median, printRows, type Row } from "../bench/row";
import { chainOf } from "../growth/chain";
import { fillChain } from "../growth/fill";
import { levelOf } from "./level";
import { npmStart, type Started, startServer } from "./started";
import { mixedTraffic, pairsNeeded } from "./traffic";
import { type Sample, sampleOf } from "./watched";

const minutes = Number(process.env.MATINEE_SOAK_MINUTES ?? 120);
/** Of one cinema's coming week. */
const FREE_PAIRS = 3_300;
const STARTS = 3;
const MOST_START_MS = 3_000;
const MOST_RSS_MB = 512;
/** Of what was held after the warm-up. */
const LEVEL = 1.1;

const asJson = process.argv.includes("--json");
const say = (words: string) => asJson || console.error(words);
const folder = mkdtempSync(join(tmpdir(), "matinee-soak-"));
const settings = {
  DATABASE_URL: `file:${join(folder, "soak.db")}`,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-bench",
  MATINEE_TEST_PAYMENTS: "1",
  TRUSTED_PROXIES: "1",
  MEMORY_MB: String(MOST_RSS_MB),
};
let site: Started | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => Promise.all([stopSites(), site?.end()]).then(() => process.exit(1)));

try {
  const rows = await soak();
  if (asJson) console.log(JSON.stringify({ minutes, rows }));
  else printRows(rows);
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
} finally {
  await site?.end();
  rmSync(folder, { recursive: true, force: true });
}

async function soak(): Promise<Row[]> {
  const pairs = await fill();
  // a build that is there already is named by its folder
  if (!process.env.MATINEE_DIST_DIR || !existsSync(join(settings.MATINEE_DIST_DIR, "BUILD_ID"))) {
    say("Building …");
    await buildSite({ ...settings, APP_URL: "http://localhost:3000" });
  }
  const [served, started] = [await startsOf(startServer), await startsOf(npmStart)];
  site = await startServer(settings);
  say(`Looking, buying and watching for ${minutes} minutes …`);
  const samples: Sample[] = [];
  const begin = performance.now();
  const { pid } = site.child;
  const watching = setInterval(() => samples.push(sampleOf(Number(pid), performance.now() - begin)), 2_000);
  const untilMs = begin + minutes * 60_000;
  const counts = await mixedTraffic(site.url, settings.MATINEE_DIST_DIR, { pairs, untilMs });
  clearInterval(watching);
  await site.end();
  const { views, sales, signIns, busy, faults } = counts;
  say(
    `${views} views, ${sales} sales, ${signIns} wrong passwords; ${busy} times busy, ${faults.length} faults.`,
  );
  for (const fault of new Set(faults)) say(`  ${fault}`);

  const db = openDatabase(settings.DATABASE_URL);
  const broken = await findBroken(db);
  db.engine.close();
  for (const one of broken) say(`  broken: ${JSON.stringify(one)}`);
  const [rss, files] = [levelOf(samples.map(({ rssMb }) => rssMb)), levelOf(samples.map((one) => one.files))];
  const most = Math.max(...samples.map(({ rssMb }) => rssMb));
  return [
    atMost("from its start until a server is ready", "ms", served, MOST_START_MS, 1),
    atMost("the same by npm start, with its checks", "ms", started, MOST_START_MS, 1),
    atMost("the most memory that it held (RSS)", "MB", most, MOST_RSS_MB, 1),
    atMost("memory of the last quarter, against the second", "MB", rss.late, rss.early, LEVEL),
    atMost("open files of the last quarter, against the second", "files", files.late, files.early, LEVEL),
    atMost("faults, of all that was asked", "‰", (faults.length / (views + sales + signIns)) * 1_000, 1, 1),
    atMost("invariants broken", "", broken.length, 1, 0),
  ];
}

async function startsOf(start: typeof startServer): Promise<number> {
  const took: number[] = [];
  for (let nth = 0; nth < STARTS; nth++) {
    const { readyMs, end } = await start(settings);
    took.push(readyMs);
    await end();
  }
  return median(took);
}

/** A chain that has sold for weeks, with a week to come that starts tomorrow. */
async function fill() {
  say("Filling a database …");
  const db = openDatabase(settings.DATABASE_URL);
  await migrate(db);
  db.engine.close();
  const connection = new Sqlite(join(folder, "soak.db"));
  connection.pragma("foreign_keys = OFF");
  const cinemas = Math.ceil(pairsNeeded(minutes) / FREE_PAIRS);
  fillChain(connection, chainOf(cinemas ** 2 * 1_000, Math.floor(Date.now() / DAY_MS + 1) * DAY_MS));
  connection.close();
  const filled = openDatabase(settings.DATABASE_URL);
  const free = await listFreePairs(filled, pairsNeeded(minutes));
  const pairs = await priceAll(filled, free);
  filled.engine.close();
  return pairs;
}
