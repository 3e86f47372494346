import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { refundOrder } from "@/lib/ordering/refunds/refund-order";
import { CASH, now, popcornStand } from "@/lib/ordering/testing/popcorn-stand";
import { listOwnTheaters } from "./scope";
import { taxSheets } from "./tax-sheets";

it("tells net, tax and gross by rate, of the days on which receipts and credit notes were issued", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now });
  await db.update(theaters).set({ productTaxBasisPoints: 1_075 }).where(eq(theaters.id, fixture.theaterId));
  const staff = await addOwner(db, fixture.theaterId);
  const stand = popcornStand(db, fixture);
  const orderId = await stand.ordered({ seller: staff, parts: [{ ...CASH, amountMinor: 2_900 }] });
  await stand.settle(orderId);
  const [popcorn] = await stand.linesOf(orderId);
  const lines = [{ orderLineId: popcorn?.id ?? "", amountMinor: 450 }];
  await refundOrder(db, { staff, orderId, lines, reason: "stale", now: now + DAY_MS });

  const sheets = async (from: string, to: string) =>
    taxSheets(db, { ...{ staff, from, to, now }, theaters: await listOwnTheaters(db, staff) });
  const [byRate, byDay] = await sheets("2026-11-22", "2026-11-23");
  expect(byRate?.rows).toEqual([
    [1_075, { code: "line-product" }, 900, 450, 407, 43, 450],
    [0, { code: "line-voucher" }, 2_000, 0, 2_000, 0, 2_000],
  ]);
  expect(byRate?.totals).toEqual([[{ code: "all" }, null, 2_900, 450, 2_407, 43, 2_450]]);
  expect(byDay?.rows).toEqual([
    ["2026-11-22", 1_075, 900, 0, 813, 87, 900],
    ["2026-11-22", 0, 2_000, 0, 2_000, 0, 2_000],
    ["2026-11-23", 1_075, 0, 450, -406, -44, -450],
  ]);
  expect((await sheets("2026-11-23", "2026-11-23"))[0]?.totals[0]?.slice(2)).toEqual([
    0, 450, -406, -44, -450,
  ]);
});
