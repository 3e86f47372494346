import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { expectNothingLost, sceneOf, seatSales } from "../testing/seat-sales";

/** Each waits two seconds before they are told: the file is locked for some, or for a minute. */
const TOLD = howOften(2, 31);

const LOCK = `
  const db = new (require("better-sqlite3"))(process.argv[1], { timeout: 60000 });
  db.exec("begin exclusive");
  process.stdout.write("locked");
  process.stdin.on("end", () => db.exec("rollback")).resume();`;

/** Another process that has the file to itself, until it is told to let go. */
async function lockElsewhere(path: string) {
  const child = spawn(process.execPath, ["-e", LOCK, path], { stdio: ["pipe", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return async () => {
    child.stdin.end();
    await once(child, "close");
  };
}

const COUNTS =
  "select (select count(*) from holds), (select count(*) from seat_claims), (select count(*) from payments)";

it("a file that another process has locked for long: everybody is told so, nothing changes, and then it sells", {
  timeout: 180_000,
}, async () => {
  const { db, url } = openTestFile();
  const sales = seatSales(db, await sceneOf(db, TOLD + 4));
  expect(await sales.next()).toBe("booked");
  const unlock = await lockElsewhere(url.slice("file:".length));
  const before = await db.values(COUNTS);
  for (let nth = 0; nth < TOLD; nth++) expect(await sales.next()).toBe("busy");
  // who only looks is answered meanwhile
  expect(await db.values(COUNTS)).toEqual(before);
  await expectNothingLost(db, sales.booked());

  await unlock();
  expect(await sales.next()).toBe("booked");
  await expectNothingLost(db, sales.booked());
});
