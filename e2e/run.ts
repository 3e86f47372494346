import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { buildSite, startSite, stopSites } from "@/db/commands/site/run-next";
import { findBroken } from "@/db/invariants/find-broken";
import { migrate } from "@/db/migrate";
import { seedDemo } from "@/db/seed/seed-demo";
import { findBrowser } from "./find-browser";
import { findTools } from "./find-tools";
import { countBrowserTests, countUnitTests } from "./reports";
import { type Count, runSteps, runTool, stopTool } from "./steps";

const FOLDER = ".test";
const DIST_DIR = ".next-test";
const UNIT_REPORT = `${FOLDER}/unit-tests.json`;
const BROWSER_REPORT = `${FOLDER}/browser-tests.json`;

mkdirSync(FOLDER, { recursive: true });
for (const stale of [DIST_DIR, UNIT_REPORT, BROWSER_REPORT]) rmSync(stale, { recursive: true, force: true });

const port = Number(await tryPort(0));
const settings = {
  DATABASE_URL: `file:${FOLDER}/browser-tests.db`,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  APP_URL: `http://localhost:${port}`,
  MATINEE_DIST_DIR: DIST_DIR,
  MATINEE_DEMO: "1",
  MATINEE_TEST_CLOCK: "1",
  MATINEE_TEST_LOOPBACK: "1",
  // each browser test names an address of its own
  TRUSTED_PROXIES: "1",
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    stopTool();
    stopSites().then(() => process.exit(1));
  });

const [first, ...rest] = process.argv.slice(2);
const isBrowserOnly = first === "--browser";
/** What Playwright is asked to run; all of it when nothing is named. */
const named = isBrowserOnly ? rest : process.argv.slice(2);

await runSteps({
  Tools: async () => findTools(),
  ...(!isBrowserOnly && {
    "Lint and format": () => runTool("biome", ["check", "."]),
    Types: async () => (await runTool("next", ["typegen"])) && runTool("tsc", ["--noEmit"]),
    "Dead code": () => runTool("knip", []),
    "Unit tests": unitTests,
  }),
  "Production build": build,
  "Browser tests": browserTests,
  "What must always hold": askInvariants,
});

async function unitTests(): Promise<Count> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`];
  const fine = await runTool("vitest", ["run", "--config", ".vitest.config.ts", ...reporters]);
  return { ...countUnitTests(readReport(UNIT_REPORT)), fine };
}

/** The build needs no database, and is given the address of none. It makes what an image holds as well. */
async function build(): Promise<boolean> {
  await buildSite({ ...settings, DATABASE_URL: "http://127.0.0.1:9", MATINEE_STANDALONE: "1" });
  await fillDatabase();
  return true;
}

async function fillDatabase(): Promise<void> {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${FOLDER}/browser-tests.db${suffix}`, { force: true });
  const db = openDatabase(settings.DATABASE_URL);
  await migrate(db);
  await seedDemo(db, { now: Date.now(), progress: () => {} });
  db.engine.close();
}

async function browserTests(): Promise<Count> {
  const browser = findBrowser();
  const site = await startSite(port, settings);
  const env = {
    MATINEE_TEST_URL: site.url,
    MATINEE_TEST_BROWSER: browser,
    // tests that write to its database themselves, and sign their tickets
    DATABASE_URL: settings.DATABASE_URL,
    AUTH_SECRET: settings.AUTH_SECRET,
  };
  const fine = await runTool("playwright", ["test", "--config", "e2e/playwright.config.ts", ...named], env);
  await stopSites();
  // a leftover of the build that the next type check would read
  rmSync(`${DIST_DIR}/types`, { recursive: true, force: true });
  return { ...countBrowserTests(readReport(BROWSER_REPORT)), fine };
}

/** Of what all browser tests have left, among it what they sold of the demo; each scene was asked about before it went. */
async function askInvariants(): Promise<Count> {
  const db = openDatabase(settings.DATABASE_URL);
  const broken = await findBroken(db);
  db.engine.close();
  const failures = broken.map(({ name, broken, examples }) => `${broken}: ${examples.join(", ")} (${name})`);
  return { passed: 0, failed: failures.length, failures, fine: true };
}

function readReport(path: string) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}
