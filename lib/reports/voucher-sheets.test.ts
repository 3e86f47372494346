import { expect, it } from "vitest";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { refundOrder } from "@/lib/ordering/refunds/refund-order";
import { voucherSales } from "@/lib/ordering/testing/voucher-sales";
import { listOwnTheaters } from "./scope";
import { voucherSheets } from "./voucher-sheets";

const now = Date.UTC(2026, 10, 22, 12);

it("tells what is owed by vouchers before and after some days, and why, of one's own theaters", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 3 * DAY_MS });
  const staff = await addOwner(db, fixture.theaterId);
  const sales = voucherSales(db, fixture, now);
  const first = await sales.buy(3_000);
  await voucherSales(db, await makeFixture(db, { startsAt: now }), now).buy(9_900);
  await sales.pay({ code: first.code, expectedVoucherMinor: 2_500, at: now + DAY_MS });
  const second = await sales.buy(1_000, now + DAY_MS);
  const lines = [{ orderLineId: second.lineId, amountMinor: 400 }];
  await refundOrder(db, { staff, orderId: second.orderId, lines, reason: "unwanted", now: now + DAY_MS });

  const figures = async (from: string, to: string) => {
    const [sheet] = await voucherSheets(db, {
      ...{ staff, from, to, now },
      theaters: await listOwnTheaters(db, staff),
    });
    return [sheet?.rows.map((row) => row.slice(1)), sheet?.totals.map((row) => row.slice(1))];
  };
  const day1 = [0, 3_000, 0, 0, 0, 3_000, 0];
  expect(await figures("2026-11-22", "2026-11-22")).toEqual([[day1], [day1]]);
  const day2 = [3_000, 1_000, 2_500, 0, 400, 1_100, 0];
  expect(await figures("2026-11-23", "2026-11-23")).toEqual([[day2], [day2]]);
  const later = [1_100, 0, 0, 0, 0, 1_100, 1_100];
  expect(await figures("2029-12-01", "2029-12-31")).toEqual([[later], [later]]);
  expect(await figures("2026-01-01", "2026-01-31")).toEqual([[], []]);
});
