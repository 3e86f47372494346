import { execFile } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { findBroken, INVARIANTS, PROMISES } from "@/db/invariants/find-broken";
import { breakInvariants } from "@/db/testing/expect-whole";
import { setScene } from "@/db/testing/fixture";
import { engines, openTestDatabase, openTestFile } from "@/db/testing/test-database";
import { addCustomer, letPayAtCounter, reserve } from "@/lib/bookings/testing/reserved-seats";
import { DAY_MS } from "@/lib/clock-units";
import { voucherSales } from "@/lib/ordering/testing/voucher-sales";
import { fillSample } from "./release/sample";

breakInvariants("showtime-totals");

const NOW = Date.UTC(2026, 10, 22, 12);

/** What breaks each, once no rule is in the way. */
const BREAKS: Record<string, string> = {
  references: "insert into theater_staff (theater_id, user_id, role) values (999, 999, 'door')",
  "seat-sold-once": "update tickets set cancelled_at = null, showtime_id = 1, seat_id = 1",
  "ticket-has-its-seat": "delete from seat_claims where booking_id is not null",
  "sold-seat-has-its-ticket": "update tickets set cancelled_at = 1",
  "sold-seat-never-expires": "update seat_claims set expires_at = 5 where booking_id is not null",
  "sold-seat-is-of-its-screen": "delete from layout_seats",
  "claim-ends-with-its-hold": "update holds set expires_at = 0",
  "booking-is-of-its-order": "update bookings set channel = 'counter'",
  "cancelled-booking-has-no-ticket": "update bookings set cancelled_at = 1",
  "reserved-seats-are-held": "update holds set reserved_at = null",
  "scan-is-of-its-showtime": "update scans set showtime_id = -1",
  "undone-scan-is-of-its-ticket": "update scans set outcome = 'undone', takes_back = 'nothing'",
  "money-has-become-something": "update payments set state = 'declined'",
  "money-came-in": "update payments set captured_at = null",
  "refunds-within-payment": "update refunds set amount_minor = 1000000",
  "unbooked-money-goes-back-whole": "update payments set state = 'refunded'",
  "order-is-paid-exactly": "update orders set total_minor = total_minor + 1",
  "booking-is-paid": "update payments set state = 'captured'",
  "lines-make-the-total": "update order_lines set amount_minor = amount_minor + 1",
  "refund-lines-make-the-refund": "update refund_lines set amount_minor = amount_minor + 1",
  "refunds-within-line": "update refund_lines set amount_minor = 1000000",
  "cancelled-ticket-is-accounted-for": "update tickets set cancelled_at = 1, retained_minor = 7",
  "voucher-within-its-value": "update voucher_entries set amount_minor = -5",
  "voucher-is-issued-by-an-order": "update vouchers set value_minor = value_minor + 1",
  "voucher-pays-what-it-loses": "delete from voucher_entries where kind = 'spend'",
  "receipts-without-gap": "update receipts set number = number + 100",
  "paid-order-has-its-receipt": "delete from receipts where refund_id is null",
  "refund-has-its-credit-note": "delete from receipts where refund_id is not null",
  "drawer-adds-up": `insert into shifts (id, theater_id, user_id, currency, float_minor, opened_at, closed_at, closed_by, counted_minor, expected_minor)
    values ('s', 1, 1, 'GBP', 100, 1, 2, 1, 100, 150)`,
  "showtime-totals": "update showtime_totals set tickets = tickets + 1",
  "showtime-ticket-totals": "update showtime_ticket_totals set ticket_type = 'Other'",
  "ledger-totals": "delete from ledger_totals",
  "tax-totals": "update tax_totals set gross_minor = gross_minor - 1",
  "theater-totals": "update theater_totals set booked_minor = booked_minor + 1",
  "message-is-over-once": "update messages set delivered_at = 1, token = 'secret'",
  "delivery-is-over-once":
    "insert into webhook_deliveries (id, event_id, endpoint_id, created_at, taken_at, stopped_at) values ('d', 'e', 'p', 1, 2, 3)",
  "captured-money-is-settled": "update payments set state = 'captured', updated_at = 0",
  "refunds-are-asked-for": "update refunds set state = 'requested', created_at = 0",
  "messages-go-out": "update messages set kept_at = null, created_at = 0, not_after = null",
};

let db: Database;
const run = (sql: string) => db.engine.execute({ sql, params: [], method: "run" });
const names = async (now?: number) =>
  (await findBroken(db, now === undefined ? {} : { now })).map(({ name }) => name);

/** Seats, refunds and a scan; a voucher that paid for seats; a reservation. All by use cases. */
async function sell(on: Database): Promise<void> {
  await fillSample(on);
  const fixture = await setScene(on, { startsAt: [NOW + DAY_MS] });
  const sales = voucherSales(on, fixture, NOW);
  const { code } = await sales.buy(2_000);
  await sales.pay({ code, expectedVoucherMinor: 2_000 });
  await letPayAtCounter(on, fixture);
  const reserved = await reserve(on, fixture, {
    ...{ customer: await addCustomer(on), seatIds: fixture.seatIds.slice(8, 10), now: NOW },
  });
  if (!reserved.ok) throw new Error(reserved.code);
}

beforeAll(async () => {
  db = openTestDatabase();
  await sell(db);
  for (const pragma of ["foreign_keys = off", "ignore_check_constraints = on"]) await run(`pragma ${pragma}`);
});

describe("what must always hold", () => {
  it("does after sales, refunds, scans, vouchers and reservations", async () => {
    expect(await names(NOW)).toEqual([]);
    const [[rows] = [0]] = await db.values<
      [number]
    >(`select (select count(*) from scans) * (select count(*) from refunds)
      * (select count(*) from voucher_entries) * (select count(*) from reservations) * (select count(*) from tax_totals)`);
    expect(rows).toBeGreaterThan(0);
  });

  it("is broken here one by one", () => {
    expect(Object.keys(BREAKS).sort()).toEqual([...INVARIANTS, ...PROMISES].map(({ name }) => name).sort());
  });

  it.each(Object.entries(BREAKS))("is found broken where no rule keeps it: %s", async (name, offence) => {
    const triggers = await db.values<[string]>("select name from sqlite_schema where type = 'trigger'");
    await run("begin");
    for (const [trigger] of triggers) await run(`drop trigger ${trigger}`);
    await run("drop index tickets_one_per_seat");
    await run(offence);
    const [before, after] = [await names(), await names(NOW)];
    await run("rollback");
    expect(after).toContain(name);
    // what takes its time is no fault before
    expect(before.includes(name)).toBe(INVARIANTS.some((one) => one.name === name));
    expect(await names(NOW)).toEqual([]);
  });
});

it.each(engines)("is asked on %s", async (_, open) => {
  const other = open();
  expect(await findBroken(other, { now: NOW })).toBeInstanceOf(Array);
});

const command = (url: string, ...args: string[]) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    execFile(
      process.execPath,
      ["--import", "tsx", "db/commands/invariants.ts", ...args],
      { env, encoding: "utf8" },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

it("the command ends with 1 and a sentence for each that is broken, with 0 where none is, and makes no database", async () => {
  const { db: sold, url } = openTestFile();
  await sell(sold);
  const [fine, nowhere, odd] = await Promise.all([
    command(url),
    command("file:/nowhere/at-all.db"),
    command(url, "--loud"),
  ]);
  expect(fine).toMatchObject({ code: 0, said: expect.stringMatching(/^All \d+ hold/) });
  expect(nowhere).toMatchObject({ code: 2, said: "There is no database at /nowhere/at-all.db.\n" });
  expect(odd).toMatchObject({ code: 2, said: expect.stringContaining("npm run invariants") });
  await sold.values("update showtime_totals set tickets = tickets + 1");
  const [words, json] = await Promise.all([command(url), command(url, "--json")]);
  expect(words).toMatchObject({
    code: 1,
    said: expect.stringContaining("A row of showtime_totals is not what"),
  });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.said)).toMatchObject({
    broken: [{ name: "showtime-totals", examples: [expect.any(String), expect.any(String)] }],
  });
}, 180_000);
