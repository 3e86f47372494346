import { execFile } from "node:child_process";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { openTestFile } from "@/db/testing/test-database";
import { DAY_MS } from "@/lib/clock-units";
import { BATCHES_AT_ONCE, ORDERS_AT_ONCE } from "@/lib/privacy/forget-old";
import { addOldOrders } from "@/lib/privacy/testing/old-orders";

/** More than a server forgets in one go. */
const ORDERS = BATCHES_AT_ONCE * ORDERS_AT_ONCE + 20;
const LETTERS = 620;
const KEPT_DAYS = 30;

const tidy = (DATABASE_URL: string) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL, MATINEE_KEEP_PERSONAL_DATA_DAYS: `${KEPT_DAYS}` };
    execFile(
      process.execPath,
      ["--import", "tsx", "db/commands/tidy.ts"],
      { env, encoding: "utf8" },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

it("forgets in one run all that is kept too long, however much, and then finds nothing", async () => {
  const { db, url } = openTestFile();
  const now = Date.now();
  const { theaterId } = await makeFixture(db, { startsAt: now });
  await addOldOrders(db, theaterId, ORDERS);
  // so old that nobody is named any more, and not yet so old that the letter goes
  await db.run(sql`
    with recursive n(n) as (select 1 union all select n + 1 from n where n < ${LETTERS})
    insert into messages (id, kind, to_email, language, payload, topic, created_at, delivered_at)
    select 'old-' || n, 'welcome', 'somebody@example.org', 'en', '{}', 'old-' || n, ${now - 2 * KEPT_DAYS * DAY_MS},
      ${now - 2 * KEPT_DAYS * DAY_MS} from n`);
  db.engine.close();

  const [first, second] = [await tidy(url), await tidy(url)];
  expect(first).toMatchObject({
    code: 0,
    said: expect.stringContaining(`Made anonymous: ${ORDERS} orders.`),
  });
  expect(first.said).toContain(`${LETTERS} letters, events and links`);
  expect(second).toMatchObject({ code: 0, said: expect.stringContaining("Nothing was to be removed.") });

  const left = openDatabase(url);
  expect(
    await left.values(sql`select (select count(*) from orders where erased_at is null or email <> ''),
      (select count(*) from messages)`),
  ).toEqual([[0, 0]]);
  left.engine.close();
}, 180_000);
