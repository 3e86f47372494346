import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { makeFixture } from "@/db/testing/fixture";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { now } from "./testing/popcorn-stand";

const ROUNDS = howOften(3, 30);

describe("receipts of processes that are killed while they sell", () => {
  it("have no gap, and each order that was told to be paid has its own", { timeout: 600_000 }, async () => {
    const { db, url } = openTestFile();
    const { theaterId } = await makeFixture(db, { startsAt: now + 3_600_000 });
    const { userId } = await addOwner(db, theaterId);
    const told: string[] = [];
    const sellAndDie = async (afterMs: number) => {
      const file = "lib/ordering/testing/sell-until-killed.ts";
      const child = spawn(process.execPath, ["--import", "tsx", file, url, `${theaterId}`, `${userId}`]);
      let out = "";
      child.stdout.on("data", (data) => {
        out += data;
      });
      await once(child.stdout, "data");
      await pause(afterMs);
      child.kill("SIGKILL");
      await once(child, "close");
      // the last line may have been cut
      told.push(...out.split("\n").slice(0, -1));
    };
    for (let round = 0; round < ROUNDS; round++)
      await Promise.all([sellAndDie(Math.random() * 150), sellAndDie(Math.random() * 150)]);

    const [counts] = await db.values<number[]>(sql`select
      (select count(*) from receipts where refund_id is null), (select max(number) from receipts where refund_id is null),
      (select count(*) from payments where state = 'booked'),
      (select count(*) from receipts where refund_id is not null), (select max(number) from receipts where refund_id is not null),
      (select count(*) from refunds)`);
    const [issued, lastNumber, booked, credited, lastNote, refunded] = counts ?? [];
    expect([lastNumber, booked, lastNote, refunded]).toEqual([issued, issued, credited, credited]);
    expect(told.length).toBeGreaterThanOrEqual(ROUNDS * 2);
    const [[missing] = [-1]] = await db.values<
      [number]
    >(sql`select count(*) from json_each(${JSON.stringify(told)})
      where not exists (select 1 from receipts where order_id = value)`);
    expect(missing).toBe(0);
  });
});
