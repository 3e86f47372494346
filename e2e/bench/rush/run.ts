import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { buildSite, startSite, stopSites } from "@/db/commands/site/run-next";
import { findBroken } from "@/db/invariants/find-broken";
import { migrate } from "@/db/migrate";
import { openByRoom } from "./by-room";
import { exactlyOf, type Figure, told } from "./figure";
import { buildHouse, type House } from "./house";
import { rushAtOneSecond } from "./one-second";
import { overload } from "./overload";
import { openLines } from "./person";
import { readSizes } from "./sizes";
import { openTally } from "./tally";

const sizes = readSizes(process.argv.slice(2));
const say = (words: string) => sizes.isJson || console.error(words);

const folder = mkdtempSync(join(tmpdir(), "matinee-rush-"));
const port = Number(await tryPort(0));
const settings = {
  DATABASE_URL: `file:${join(folder, "rush.db")}`,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  APP_URL: `http://localhost:${port}`,
  MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-bench",
  MATINEE_TEST_PAYMENTS: "1",
  METRICS_TOKEN: randomBytes(32).toString("base64url"),
  // everyone comes from an address of their own
  TRUSTED_PROXIES: "1",
};
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => stopSites().then(() => process.exit(1)));

try {
  const { figures, answers, shed } = await measure();
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
  if (sizes.isJson) console.log(JSON.stringify({ machine, ...sizes, figures, answers, shed }));
  else {
    console.log(machine);
    console.table(
      Object.fromEntries(
        figures.map(({ name, ok, ...rest }) => [name, { ...rest, reached: ok ? "yes" : "NO" }]),
      ),
    );
    console.log("answers", answers);
    console.log("turned away", shed);
  }
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
} finally {
  await stopSites();
  rmSync(folder, { recursive: true, force: true });
  // a leftover of the build that the next type check would read
  rmSync(`${settings.MATINEE_DIST_DIR}/types`, { recursive: true, force: true });
}

async function measure() {
  // a build that is there already is named by its folder
  if (!process.env.MATINEE_DIST_DIR || !existsSync(join(settings.MATINEE_DIST_DIR, "BUILD_ID"))) {
    say("Building …");
    await buildSite(settings);
  }
  const db = openDatabase(settings.DATABASE_URL);
  await migrate(db);
  const house = await buildHouse(db, sizes.seats);
  const { url: site } = await startSite(port, settings);
  const at = { site, lines: openLines(), tally: openTally(), db };
  const figures = await (sizes.isByRoom ? byRoom(at, house) : allAtOnce(at, house));
  figures.push(
    exactlyOf("answers with 5xx but 503 with Retry-After, or none", "answers", at.tally.faults(), 0),
  );
  const { shed, memoryMb } = await readFigures(site);
  figures.push(told("memory of the server afterwards (RSS)", "MB", memoryMb));
  at.lines.destroy();
  await stopSites();
  figures.push(await readInvariants(db));
  return { figures, answers: at.tally.all(), shed };
}

type At = Parameters<typeof openByRoom>[0];

async function allAtOnce(at: At, house: House): Promise<Figure[]> {
  say(`${sizes.people} people come for ${sizes.seats} seats …`);
  const figures = await rushAtOneSecond(at, house, sizes.people);
  say("More come than can be served …");
  return [...figures, ...(await overload(at, house.pairs, sizes.overloadS))];
}

function byRoom(at: At, house: House): Promise<Figure[]> {
  say(`${sizes.people} people wait for ${sizes.seats} seats, ${sizes.capacity} choose at a time …`);
  return openByRoom(at, house, sizes);
}

/** What the server itself says that it turned away, by its kind, and how much memory it has. */
async function readFigures(site: string) {
  const answer = await fetch(`${site}/api/metrics`, {
    headers: { Authorization: `Bearer ${settings.METRICS_TOKEN}` },
  });
  const text = await answer.text();
  const lines = text.matchAll(/^matinee_shed_total\{priority="([^"]+)"[^}]*\} (\d+)/gm);
  const [, bytes] = /^process_resident_memory_bytes\{?[^}]*\}? (\d+)/m.exec(text) ?? [];
  return {
    shed: Object.fromEntries([...lines].map(([, priority = "", count]) => [priority, Number(count)])),
    memoryMb: Number(bytes) / 2 ** 20,
  };
}

async function readInvariants(db: ReturnType<typeof openDatabase>): Promise<Figure> {
  const broken = await findBroken(db, { now: Date.now() });
  for (const { broken: words, examples } of broken) say(`${words}: ${examples.join(", ")}`);
  db.engine.close();
  return exactlyOf("invariants broken", "invariants", broken.length, 0);
}
