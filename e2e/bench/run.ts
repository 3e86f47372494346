import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, desc, eq, gt, sql } from "drizzle-orm";
import { type Database, openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { buildSite, startSite, stopSites } from "@/db/commands/site/run-next";
import { migrate } from "@/db/migrate";
import { showtimes } from "@/db/schema/scheduling";
import { layoutSeats, theaters } from "@/db/schema/venues";
import { seedDemo } from "@/db/seed/seed-demo";
import { env } from "@/lib/env";
import { API_HOLDS, benchApi } from "./api";
import { benchBookings } from "./bookings";
import { benchClaims, listFreePairs } from "./claims";
import { benchHolds, HOLDS } from "./holds";
import { benchLive } from "./live";
import { benchMessages } from "./messages";
import { priceAll } from "./offered";
import { benchRequests, benchWeight } from "./pages";
import { benchPaper } from "./paper";
import { benchReports } from "./reports";
import { printRows, type Row } from "./row";
import { benchSales, SALES } from "./sales";
import { benchSearch } from "./search";
import { benchSize } from "./size";
import { benchWorkers } from "./workers";

const asJson = process.argv.includes("--json");
const say = (words: string) => asJson || console.error(words);

const folder = mkdtempSync(join(tmpdir(), "matinee-bench-"));
const path = join(folder, "bench.db");
const port = Number(await tryPort(0));
const settings = {
  DATABASE_URL: `file:${path}`,
  AUTH_SECRET: randomBytes(32).toString("base64url"),
  APP_URL: `http://localhost:${port}`,
  MATINEE_DIST_DIR: ".next-bench",
  MATINEE_BENCH: "1",
  MATINEE_TEST_PAYMENTS: "1",
  // each claim of the bench comes from an address of its own
  TRUSTED_PROXIES: "1",
};
// the tickets of the bench's own party are signed here
env.AUTH_SECRET = settings.AUTH_SECRET;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => stopSites().then(() => process.exit(1)));

try {
  const rows = await measure();
  if (asJson) console.log(JSON.stringify({ rows }));
  else printRows(rows);
  process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
} finally {
  await stopSites();
  rmSync(folder, { recursive: true, force: true });
  // a leftover of the build that the next type check would read
  rmSync(`${settings.MATINEE_DIST_DIR}/types`, { recursive: true, force: true });
}

async function measure(): Promise<Row[]> {
  say("Filling a database …");
  const db = openDatabase(settings.DATABASE_URL);
  await migrate(db);
  await seedDemo(db, { now: Date.now(), progress: () => {} });
  const showtimeId = await largestShowtime(db);
  const seatIds = await listSeatIds(db, showtimeId);
  // no seat between others that nobody would buy stops a sale
  await db.update(theaters).set({ strandedSeats: "allow" });
  const pairs = (await listFreePairs(db, HOLDS + SALES + API_HOLDS)).filter(
    (pair) => pair.showtimeId !== showtimeId,
  );
  const toHold = pairs.splice(0, API_HOLDS);
  const toSell = await priceAll(db, pairs.splice(0, SALES));
  db.engine.close();
  say("Claiming seats …");
  const claims = await benchClaims(path, folder);
  const size = await benchSize(say);
  const reports = await benchReports(say);
  const bookings = await benchBookings(say);
  const paper = await benchPaper();
  const search = await benchSearch();
  say("Delivering messages …");
  const messages = await benchMessages();
  say("Building …");
  await buildSite(settings);
  const site = await startSite(port, settings);
  let isMeasured = false;
  site.ended.then((end) => {
    if (isMeasured) return;
    console.error(`The server ended in the middle (${end}).`);
    process.exit(1);
  });
  say("Holding seats …");
  const holds = await benchHolds(site.url, settings.MATINEE_DIST_DIR, pairs);
  say("Asking the API …");
  const api = await benchApi(site.url, toHold, showtimeId);
  say("Selling seats …");
  const sales = await benchSales(site.url, settings.MATINEE_DIST_DIR, toSell);
  say("Asking for pages …");
  const pages = await benchRequests(site.url, showtimeId);
  const weight = await benchWeight(site.url, showtimeId);
  say("Asking two processes …");
  const workers = await benchWorkers(settings);
  say("Watching live …");
  const live = await benchLive(site.url, { id: showtimeId, seatIds });
  isMeasured = true;
  return [
    ...claims,
    ...holds,
    ...api,
    ...sales,
    ...size,
    ...reports,
    ...bookings,
    paper,
    search,
    ...messages,
    ...pages,
    ...workers,
    ...weight,
    ...live,
  ];
}

/** A showtime to come on the screen with the most seats, as late as there is one: few of its seats are sold. */
async function largestShowtime(db: Database): Promise<number> {
  const row = await db
    .select({ id: showtimes.id })
    .from(showtimes)
    .where(and(eq(showtimes.state, "on-sale"), gt(showtimes.startsAt, Date.now() + 3_600_000)))
    .orderBy(
      desc(sql`(select count(*) from ${layoutSeats} where ${layoutSeats.layoutId} = ${showtimes.layoutId})`),
      desc(showtimes.startsAt),
    )
    .limit(1)
    .get();
  if (!row) throw new Error("the seed has no showtime to come");
  return row.id;
}

async function listSeatIds(db: Database, showtimeId: number): Promise<number[]> {
  const rows = await db
    .select({ seatId: layoutSeats.seatId })
    .from(layoutSeats)
    .innerJoin(showtimes, eq(showtimes.layoutId, layoutSeats.layoutId))
    .where(eq(showtimes.id, showtimeId))
    .orderBy(layoutSeats.ordinal);
  return rows.map(({ seatId }) => seatId);
}
