import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { buildSite, stopSites } from "@/db/commands/site/run-next";
import { findBroken } from "@/db/invariants/find-broken";
import { bookings } from "@/db/schema/bookings";
import { env } from "@/lib/env";
import { type Check, exactly } from "./check";
import { contest } from "./claim";
import { openPair, openSite, type Pair } from "./cluster";
import { tryEdits } from "./edits";
import { openHouse, tokenOf } from "./house";
import { type Growth, tryPartitions } from "./partitions";
import { sellThrough, warmUp } from "./sell";

const USAGE = `npm run scale [-- --sales 160] [--seconds 30] [--built FOLDER] [--json]

Sells through two app servers on a libSQL primary with a replica, then through four on one, two and four databases, the
first of which keeps the catalogue of all. Each round sells so many bookings, or as many as there is time for. Uses a build that is there, where it is named.`;

const CONTESTED = 20;
const RIVALS = 16;

const asked = readArguments();
const say = (words: string) => asked.isJson || console.error(words);
const distDir = asked.built ?? ".next-scale";
const settings = {
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  MATINEE_DIST_DIR: distDir,
  MATINEE_TEST_PAYMENTS: "1",
  // each buyer comes from an address of their own
  TRUSTED_PROXIES: "1",
};
// tickets that are looked at here are signed there
env.AUTH_SECRET = settings.AUTH_SECRET;
const opened: (() => void)[] = [];
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => close().then(() => process.exit(1)));

try {
  if (!asked.built) {
    say("Building …");
    await buildSite({ ...settings, DATABASE_URL: "http://127.0.0.1:9" });
  }
  const { figures, rows } = await measureAll();
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model, node: process.version };
  if (asked.isJson) console.log(JSON.stringify({ machine, figures, rows }, null, 2));
  else {
    console.table(figures);
    console.table(
      Object.fromEntries(rows.map(({ name, value, unit, goal, ok }) => [name, { value, unit, goal, ok }])),
    );
  }
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
} finally {
  await close();
}

async function close(): Promise<void> {
  await stopSites();
  for (const end of opened.splice(0)) end();
  // a leftover of the build that the next type check would read
  rmSync(`${distDir}/types`, { recursive: true, force: true });
}

async function measureAll(): Promise<{ figures: Growth[]; rows: Check[] }> {
  const pair = await openPair();
  opened.push(() => closePair(pair));
  const two = await measurePair(pair);
  await close();
  say("Selling on one, two and four databases …");
  const { sales, seconds } = asked;
  const apart = await tryPartitions({ settings, distDir, sales, seconds });
  return { figures: [...two.figures, ...apart.growth], rows: [...two.rows, ...apart.rows] };
}

async function measurePair(pair: Pair): Promise<{ figures: Growth[]; rows: Check[] }> {
  const { sales, seconds } = asked;
  const house = await openHouse(pair.primary.url);
  opened.push(() => house.db.engine.close());
  const urls = { DATABASE_URL: pair.primary.url, DATABASE_REPLICA_URL: pair.replica.url };
  const sites: [string, string] = [await openSite(settings, urls), await openSite(settings, urls)];
  const lots = (among: string[], count: number) =>
    Promise.all(
      among.map(async (site) => ({ site, pairs: await house.takeOffered(Math.ceil(count / among.length)) })),
    );
  say("Selling through one server, then through two …");
  const first = await warmUp(distDir, await lots(sites, 8));
  const one = await sellThrough(distDir, await lots(sites.slice(0, 1), sales), seconds);
  const both = await sellThrough(distDir, await lots(sites, sales), seconds);
  const sold = first.bookings + one.bookings + both.bookings;
  say("Rivals for the same seats …");
  const won = await contest(sites, house.takePairs(CONTESTED), RIVALS);
  say("Edits and a cancelled showtime …");
  const edits = await tryEdits({ sites, house, token: await tokenOf(house), pair });
  const broken = await findBroken(house.db, { now: Date.now() });
  return {
    figures: [
      { databases: 1, servers: 1, perSecond: one.perSecond },
      { databases: 1, servers: 2, perSecond: both.perSecond },
    ],
    rows: [
      exactly(
        "bookings there are, of those that were sold",
        "bookings",
        await house.db.$count(bookings),
        sold,
      ),
      exactly(
        `${RIVALS} rivals over two servers: pairs of seats won once, of ${CONTESTED}`,
        "pairs",
        won.filter((count) => count === 1).length,
        CONTESTED,
      ),
      exactly("what must always hold is broken", "rules", broken.length, 0),
      ...edits,
    ],
  };
}

function closePair({ primary, replica, line }: Pair): void {
  line.close();
  replica.stop();
  primary.stop();
}

function readArguments() {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values } = parseArgs({
    options: { sales: text, seconds: text, built: text, json: flag, help: { ...flag, short: "h" } },
  });
  const [sales, seconds] = [Number(values.sales ?? 160), Number(values.seconds ?? 30)];
  const isFit = (value: number) => Number.isInteger(value) && value > 0 && value <= 600;
  if (values.help || !isFit(sales) || !isFit(seconds)) {
    console.error(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  return { sales, seconds, built: values.built, isJson: values.json ?? false };
}
