import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { loadDump } from "@/db/commands/release/dump";
import { listReleases, RELEASED } from "@/db/commands/release/releases";
import { migrate } from "@/db/migrate";
import { messages } from "@/db/schema/messages";
import { payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { emptyEngines } from "@/db/testing/empty-database";
import { HOUR_MS } from "@/lib/clock-units";
import { DEFAULT_LOCALE } from "@/lib/languages";
import { testReference } from "@/lib/payments/test-provider";
import { settleStalePayments } from "./settle-stale-payments";

const now = Date.UTC(2026, 10, 22, 12);
const paymentId = "paid-otherwise";

/**
 * A payment of £12.50 for a seat of the hold that is under way in the sample, of which the provider told £9.00: in doubt,
 * as 0.1.0 wrote it, which kept what came in nowhere but in its event.
 */
async function inDoubt(db: Database) {
  const providerRef = testReference({
    ...{ method: "succeed", answersAt: 0, paymentId, amountMinor: 900, currency: "GBP" },
  });
  const [[holdId, showtimeId, seatId] = []] = await db.values<[string, number, number]>(
    sql`select hold_id, showtime_id, seat_id from seat_claims where booking_id is null order by seat_id limit 1`,
  );
  const at = sql.raw(String(now));
  for (const statement of [
    sql`insert into orders (id, theater_id, currency, channel, name, email, language, hold_id, total_minor, created_at, updated_at)
      values (${paymentId}, 1, 'GBP', 'online', 'Ada', 'ada@example.com', ${DEFAULT_LOCALE}, ${holdId}, 1250, ${at}, ${at})`,
    sql`insert into order_lines (id, order_id, position, kind, amount_minor, showtime_id, seat_id, ticket_type_id)
      values ('a-line', ${paymentId}, 0, 'ticket', 1250, ${showtimeId}, ${seatId}, 1)`,
    sql`insert into payments (id, order_id, theater_id, hold_id, tender, provider, method, provider_ref, amount_minor, created_at, updated_at)
      values (${paymentId}, ${paymentId}, 1, ${holdId}, 'card', 'test', 'succeed', ${providerRef}, 1250, ${at}, ${at})`,
    sql`insert into payment_events (provider, event_id, payment_id, kind, amount_minor, currency, occurred_at, received_at)
      values ('test', ${`${paymentId}:captured`}, ${paymentId}, 'captured', 900, 'GBP', ${at}, ${at})`,
    sql`update payments set state = 'in-doubt' where id = ${paymentId}`,
  ])
    await db.run(statement);
}

describe.each(emptyEngines)("what 0.1.0 left in between, on %s", (_, open) => {
  it("a payment in doubt is refunded by the timer as it came in, once, and its customer is told", async () => {
    const db = await open();
    const { dump } = listReleases(RELEASED).find(({ version }) => version === "0.1.0") ?? { dump: "" };
    await loadDump(db, dump);
    await inDoubt(db);
    await migrate(db);
    const row = () => db.select().from(payments).where(eq(payments.id, paymentId)).get();
    expect(await row()).toMatchObject({ state: "in-doubt", cameInMinor: null });

    for (const later of [HOUR_MS, 2 * HOUR_MS]) await settleStalePayments(db, { now: now + later });
    expect(await row()).toMatchObject({ state: "refunded", cameInMinor: 900, cameInCurrency: "GBP" });
    expect(await db.select().from(refunds).where(eq(refunds.paymentId, paymentId))).toMatchObject([
      { amountMinor: 900, state: "succeeded", reason: "not-as-asked" },
    ]);
    const told = await db.select().from(messages).where(eq(messages.kind, "payment-refunded"));
    expect(told.map(({ payload }) => payload)).toMatchObject([
      { amountMinor: 900, currency: "GBP", cause: "not-as-asked" },
    ]);
  });
});
