import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { openTestFile } from "@/db/testing/test-database";
import { trouble } from "@/db/trouble";
import { HOUR_MS } from "@/lib/clock-units";
import { settleAllStale } from "../settle-stale-payments";
import { expectNothingLost, NOW, sceneOf, seatSales } from "../testing/seat-sales";
import { bundleSeller, startSelling } from "../testing/seller";

const file = await bundleSeller();
/** Of the log, for a few sales. */
const ROOM_BYTES = 800_000;
const OPEN = "select 1 from payments where state in ('started', 'pending', 'captured')";

it("a database without room for one more page: people are told to come again, and are sold to once there is", async () => {
  const { db } = openTestFile();
  const sales = seatSales(db, await sceneOf(db, 100));
  expect(await sales.next()).toBe("booked");
  const [[pages] = [0]] = await db.values<[number]>("pragma page_count");
  await db.values(`pragma max_page_count = ${pages + 2}`);
  while (!trouble().cannotWrite) expect(await sales.next()).toMatch(/^(booked|busy)$/);
  expect(sales.sold.at(-1)).toMatchObject({ told: "busy" });
  await expectNothingLost(db, sales.booked());

  await db.values("pragma max_page_count = 1000000");
  expect(await sales.next()).toBe("booked");
  expect(trouble().cannotWrite).toBe(false);
  await settleAllStale(db, { now: NOW + HOUR_MS });
  expect(await db.values(OPEN)).toEqual([]);
  await expectNothingLost(db, sales.booked());
});

it.runIf(process.platform === "linux")(
  "a disk that takes no more of the log: the same process refuses, and sells again by itself",
  { timeout: 120_000 },
  async () => {
    const { db, url } = openTestFile();
    const fixture = await sceneOf(db, 40);
    // no file of the process may be written beyond that: as on a full disk, what is there can be overwritten
    const under = ["prlimit", `--fsize=${ROOM_BYTES}:`];
    const selling = startSelling(file, url, fixture, NOW, { under });
    await selling.more("refused", 5);
    const before = selling.booked();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(40);
    await expectNothingLost(db, before);
    execFileSync("prlimit", ["--pid", `${selling.child.pid}`, "--fsize=unlimited:"]);
    await selling.ended;
    expect(new Set(selling.lines().filter((line) => line.startsWith("refused")))).toEqual(
      new Set(["refused busy"]),
    );
    expect(selling.booked().length).toBeGreaterThan(before.length);
    await settleAllStale(db, { now: NOW + HOUR_MS });
    expect(await db.values(OPEN)).toEqual([]);
    await expectNothingLost(db, selling.booked());
  },
);
