import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { vouchers } from "@/db/schema/vouchers";
import { breakInvariants } from "@/db/testing/expect-whole";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOUR_MS } from "@/lib/clock-units";
import { voucherSales } from "./testing/voucher-sales";

// what a guard or a rule keeps out is let in without it
breakInvariants("voucher-within-its-value");

const now = Date.UTC(2026, 10, 22, 12);

type Sales = ReturnType<typeof voucherSales>;
type House = { db: Database; fixture: Fixture; sales: Sales; voucher: Awaited<ReturnType<Sales["buy"]>> };

/** Without the rules that stand below the conditions, so that each is seen by itself. */
async function open(): Promise<House> {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  const sales = voucherSales(db, fixture, now);
  const voucher = await sales.buy(1_000);
  for (const rule of ["voucher_entries_spend", "voucher_entries_within_value", "vouchers_stand"])
    await db.run(sql.raw(`drop trigger ${rule}`));
  return { db, fixture, sales, voucher };
}

const change = ({ db, voucher }: House, set: Partial<typeof vouchers.$inferInsert>) =>
  db.update(vouchers).set(set).where(eq(vouchers.id, voucher.id));

const CASES: [string, string, (house: House) => Promise<unknown>][] = [
  ["voucher-blocked", "is blocked", (house) => change(house, { blockedAt: now })],
  ["voucher-expired", "expires", (house) => change(house, { expiresAt: now })],
  ["voucher-elsewhere", "is of another currency", (house) => change(house, { currency: "EUR" })],
  [
    "voucher-changed",
    "is spent",
    ({ sales, voucher: { code } }) =>
      sales.pay({ first: 2, seats: 1, code, expectedVoucherMinor: 1_000 }).then(() => undefined),
  ],
];

describe("what guards a voucher", () => {
  it.each(CASES)(
    "refuses with %s what %s meanwhile, and nothing else does (twin)",
    async (code, _, happens) => {
      const paid = async (isGuarded: boolean) => {
        const house = await open();
        const { db, sales, voucher } = house;
        const held = await sales.hold();
        // all that was spent is two conditions: that something is left, and that it is enough
        const unguarded = code === "voucher-changed" ? withoutGuard(db, "voucher-empty") : db;
        const on = isGuarded ? unguarded : withoutGuard(unguarded, code);
        const paying = { code: voucher.code, expectedVoucherMinor: 1_000 };
        return sales.payFor(
          held,
          paying,
          meanwhile(on, () => happens(house)),
        );
      };
      expect(await paid(true)).toEqual({ ok: false, code });
      expect(await paid(false)).toMatchObject({ ok: true });
    },
  );

  it("refuses with voucher-empty what is spent to its end meanwhile (twin)", async () => {
    const paid = async (isGuarded: boolean) => {
      const { db, sales, voucher } = await open();
      const held = await sales.hold();
      const on = isGuarded ? db : withoutGuard(withoutGuard(db, "voucher-empty"), "voucher-changed");
      const paying = { code: voucher.code, expectedVoucherMinor: 1_000 };
      const elsewhere = () => sales.pay({ first: 2, seats: 1, ...paying });
      const answer = await sales.payFor(held, paying, meanwhile(on, elsewhere));
      return [answer, await sales.balance(voucher.id)];
    };
    expect(await paid(true)).toEqual([{ ok: false, code: "voucher-empty" }, 0]);
    expect(await paid(false)).toMatchObject([{ ok: true }, -1_000]);
  });
});
