import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture } from "@/db/testing/fixture";
import { meanwhile } from "@/db/testing/meanwhile";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { refundOrder } from "./refunds/refund-order";
import { settleOrder } from "./settle-order";

import { card, now, popcornStand } from "./testing/popcorn-stand";

// what a guard or a rule keeps out is let in without it
breakInvariants("refunds-within-line", "theater-totals");

describe("what guards an order", () => {
  const open = async () => {
    const db = openTestDatabase();
    const fixture = await makeFixture(db, { startsAt: now + 24 * 3_600_000 });
    const staff = await addOwner(db, fixture.theaterId);
    return { db, fixture, staff, stand: popcornStand(db, fixture) };
  };

  it("is refunded twice by two who press at once, but for the rule on its lines (twin)", async () => {
    const twice = async (isRuled: boolean) => {
      const { db, staff, stand } = await open();
      const orderId = await stand.ordered();
      await stand.settle(orderId);
      if (!isRuled) await db.run(sql`drop trigger refund_lines_within_line`);
      const [popcorn] = await stand.linesOf(orderId);
      const lines = [{ orderLineId: popcorn?.id ?? "", amountMinor: 900 }];
      const once = (on: Database) => refundOrder(on, { staff, orderId, lines, reason: "stale", now });
      const both = [await once(meanwhile(db, () => once(db))), await stand.refundsOf(orderId)] as const;
      return [both[0].ok, both[1].length];
    };
    expect(await twice(true)).toEqual([false, 1]);
    expect(await twice(false)).toEqual([true, 2]);
  });

  it("is fulfilled by money that has just gone back, but for the condition and the order of states (twin)", async () => {
    const { db, stand } = await open();
    const orderId = await stand.ordered({ parts: [{ ...card("slow"), amountMinor: 2_900 }] });
    await db.update(payments).set({ state: "captured" });
    const back = () => db.update(payments).set({ state: "refunded" });
    await settleOrder(meanwhile(db, back), { orderId, now });
    expect(await stand.states(orderId)).toEqual(["refunded"]);
    await db.run(sql`drop trigger payments_walk_forward`);
    await db.update(payments).set({ state: "captured" });
    await settleOrder(meanwhile(withoutGuard(db, "not-captured"), back), { orderId, now });
    expect(await stand.states(orderId)).toEqual(["booked"]);
  });

  it("is sold by a stranger and in any currency, but for its conditions (twin)", async () => {
    const { db, fixture, stand } = await open();
    const stranger = await addOwner(db, (await makeFixture(db, { startsAt: now })).theaterId);
    const unguarded = popcornStand(withoutGuard(db, "not-found"), fixture);
    expect(await stand.order({ seller: stranger })).toMatchObject({ ok: false });
    const customer = { userId: null, name: "", email: "" };
    expect(await unguarded.order({ seller: stranger, customer })).toMatchObject({ ok: true });
    const anyMoney = popcornStand(withoutGuard(db, "wrong-currency"), fixture);
    expect(await anyMoney.order({ currency: "JPY" })).toMatchObject({ ok: true });
  });
});
