import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBroken } from "@/db/invariants/find-broken";
import fc, { howOften, SEED } from "@/db/testing/properties";
import { openTestFile, openUnsynced } from "@/db/testing/test-database";
import { Disk, readCalls, tracedTo } from "../testing/power-loss";
import { findMissing, NOW, sceneOf } from "../testing/seat-sales";
import { bundleSeller, startSelling } from "../testing/seller";

const SALES = howOften(8, 60);
/** So that some of it comes into the file meanwhile, as it does every thousand pages by itself. */
const OFTEN = "wal_autocheckpoint = 120";

const folder = mkdtempSync(join(tmpdir(), "matinee-power-"));
const file = await bundleSeller();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process has asked of the disk while it sold. */
async function sellTraced(...pragmas: string[]) {
  const { db, url } = openTestFile();
  const fixture = await sceneOf(db, SALES);
  db.engine.close();
  const path = url.slice("file:".length);
  const first = { [basename(path)]: readFileSync(path) };
  const trace = join(folder, `${pragmas.join()}.trace`);
  const selling = startSelling(file, url, fixture, NOW, {
    pragmas: [OFTEN, ...pragmas],
    under: tracedTo(trace),
  });
  await selling.more("booked", SALES);
  await selling.ended;
  expect(selling.booked()).toHaveLength(SALES);
  return { disk: new Disk(dirname(path), first), calls: readCalls(trace) };
}

/** Cuts the power whenever somebody has just been told to be booked, and answers how many bookings that has cost. */
async function lostBy({ disk, calls }: Awaited<ReturnType<typeof sellTraced>>): Promise<number> {
  const image = join(folder, "after.db");
  const told: string[] = [];
  const [chance = []] = fc.sample(fc.array(fc.boolean(), { minLength: 997, maxLength: 997 }), {
    numRuns: 1,
    seed: SEED,
  });
  let lost = 0;
  let tossed = 0;
  const half = () => chance[tossed++ % chance.length] ?? false;
  for (const call of calls) {
    disk.take(call);
    if (call.is !== "said") continue;
    told.push(...[...call.words.matchAll(/^booked (.+)$/gm)].map(([, id = ""]) => id));
    for (const survives of [() => false, half]) {
      disk.after(image, survives);
      const db = openUnsynced(`file:${image}`);
      lost = Math.max(lost, (await findMissing(db, told)).length);
      expect(await db.values("pragma integrity_check")).toEqual([["ok"]]);
      expect(await findBroken(db)).toEqual([]);
      db.engine.close();
    }
  }
  expect(told).toHaveLength(SALES);
  return lost;
}

describe.runIf(process.platform === "linux")("a power cut after each sale", () => {
  it("loses nothing that anybody was told, and leaves the file whole", { timeout: 600_000 }, async () => {
    expect(await lostBy(await sellTraced())).toBe(0);
  });

  it("loses sales where they are not synced one by one (twin)", { timeout: 600_000 }, async () => {
    expect(await lostBy(await sellTraced("synchronous = normal"))).toBeGreaterThan(0);
  });
});
