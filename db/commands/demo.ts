import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { DEMO_PASSWORD, DEMO_THEATER, demoUsers } from "@/db/seed/people";
import { t } from "@/lib/i18n/t";
import { DEMO_DATABASE_URL, demoSecret, prepareDemoDatabase, removeDemoDatabase } from "./demo-data";
import { startProgress } from "./progress";
import { hashSources, isBuilt, markBuilt } from "./site/build-stamp";
import { tryPort } from "./site/free-port";
import { buildSite, startSite, stopSites } from "./site/run-next";
import { warmPages } from "./site/warm-pages";

const USAGE = "Use it like this: npm run demo [-- --reset]   (PORT=3001 npm run demo moves it)";
const distDir = process.env.MATINEE_DIST_DIR ?? ".next";

let stopping = false;
const parent = process.ppid;

// an npm that is killed outright hands no signal on: then nobody is there to close the demo
setInterval(() => process.ppid !== parent && stop(), 500).unref();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

try {
  await run();
} catch (error) {
  if (!stopping) refuse(error instanceof Error ? error.message : String(error));
}

async function run(): Promise<void> {
  const reset = wantsReset();
  const port = await readPort();
  if (reset) {
    removeDemoDatabase();
    rmSync(distDir, { recursive: true, force: true });
  }
  await prepareDemoDatabase(Date.now());
  const settings = {
    DATABASE_URL: DEMO_DATABASE_URL,
    AUTH_SECRET: demoSecret(),
    APP_URL: `http://localhost:${port}`,
    MATINEE_DEMO: "1",
  };
  await build(settings);
  const progress = startProgress("Opening the doors");
  const site = await startSite(port, settings, process.env.HOST);
  await warmPages(site.url);
  progress.done();
  welcome(site.url);
  const code = await site.ended;
  if (!stopping) refuse(`The server ended by itself (exit code ${code}).`);
}

async function build(settings: Record<string, string>): Promise<void> {
  const sources = hashSources();
  if (isBuilt(distDir, sources)) return;
  const progress = startProgress("Building the site, a minute or so");
  await buildSite(settings);
  markBuilt(distDir, sources);
  progress.done();
}

function wantsReset(): boolean {
  try {
    return parseArgs({ options: { reset: { type: "boolean", default: false } } }).values.reset;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

async function readPort(): Promise<number> {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is a number from 1 to 65535, not "${process.env.PORT}".`);
  if (await tryPort(port)) return port;
  throw new Error(
    `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm run demo`,
  );
}

function welcome(url: string): void {
  const width = Math.max(...demoUsers.map(({ email }) => email.length));
  const signIns = demoUsers.map(
    ({ email, part }) =>
      `    ${email.padEnd(width)}  ${DEMO_PASSWORD}  ${t(`account.signInPage.demoPart.${part}`, { theater: DEMO_THEATER })}`,
  );
  console.log(
    [
      "",
      `Matinee is open at ${url}`,
      "",
      "  Demo sign-ins:",
      ...signIns,
      "",
      "  Ctrl-C closes it; your data stays. `npm run demo -- --reset` starts over.",
      "",
    ].join("\n"),
  );
}

function refuse(words: string): void {
  console.error(`\n${words}`);
  process.exit(1);
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stopSites();
  console.log("\nMatinee is closed.");
  process.exit(0);
}
