import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { DAY_MS } from "@/lib/clock-units";
import {
  SECRET_KEY,
  type StripeServer,
  startStripe,
  WEBHOOK_SECRET,
} from "@/lib/payments/testing/stripe/stripe-server";

const DATABASE_URL = `file:${join(mkdtempSync(join(tmpdir(), "matinee-reconcile-")), "a.db")}`;

let stripe: StripeServer;
beforeAll(async () => {
  stripe = await startStripe();
  const db = openDatabase(DATABASE_URL);
  await migrate(db);
  db.engine.close();
});
afterAll(() => stripe.stop());

const run = (...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const command = ["--import", "tsx", "db/commands/payments-reconcile.ts", ...args];
    const keys = { STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    const env = { ...process.env, DATABASE_URL, ...keys, STRIPE_API_URL: stripe.url };
    execFile(process.execPath, command, { env, encoding: "utf8" }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

it("ends with 1 and the differences as a table or JSON, and with 0 where there are none", async () => {
  const created = Math.floor((Date.now() - DAY_MS) / 1_000);
  stripe.account.transactions.push({
    ...{ id: "txn_1", object: "balance_transaction", type: "charge", source: "ch_1", created },
    ...{ amount: 2_500, fee: 63, net: 2_437, currency: "gbp" },
  });
  const day = new Date(created * 1_000).toISOString().slice(0, 10);
  const [words, json, before, wrong] = await Promise.all([
    run("--from", day),
    run("--from", day, "--json"),
    run("--from", "2026-01-01", "--to", "2026-01-31"),
    run("--from", "2026-02-30"),
  ]);
  expect(words).toMatchObject({ code: 1, said: expect.stringMatching(/payment +- +£25\.00 +ch_1/) });
  expect(words.said).toMatch(/GBP +£25\.00 +£0\.00 +£0\.00 +-£0\.63 +£24\.37/);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.said).providers[0].differences).toMatchObject([{ id: "ch_1", thereMinor: 2_500 }]);
  expect(before).toMatchObject({ code: 0, said: expect.stringContaining("No differences.") });
  expect(wrong.code).toBe(2);
}, 60_000);
