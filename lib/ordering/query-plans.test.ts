import { beforeAll, describe, expect, it } from "vitest";
import { type Database, databaseOver } from "@/db/client";
import type { Statement } from "@/db/engine";
import { payments } from "@/db/schema/payments";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { getAvailability } from "@/lib/claims/get-availability";
import { getHold } from "@/lib/claims/get-hold";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { HOUR_MS } from "@/lib/clock-units";
import { holdBestSeats } from "@/lib/holding/hold-best-seats";
import { holdSeats } from "@/lib/holding/hold-seats";
import { releaseSeats } from "@/lib/holding/release-seats";
import { newId } from "@/lib/id";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";
import { listHoldPrices } from "@/lib/pricing/list-hold-prices";
import { confirmBooking } from "./confirm-booking";
import { forgetRequests } from "./reservations/forget-requests";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);

/** Tables that grow with every sale, or have a row for every seat of the house. */
const LARGE = [
  ...["holds", "hold_repeats", "seat_claims", "throttles", "layout_seats", "seats", "showtimes"],
  ...["orders", "order_lines", "payments", "refunds", "bookings", "tickets", "messages", "audit_entries"],
];
const SCAN = new RegExp(`^SCAN (${LARGE.join("|")})\\b`);

const plain = openTestDatabase();
const sent = new Map<string, Statement>();
const note = (statement: Statement) => sent.set(statement.sql, statement);
const db: Database = databaseOver({
  ...plain.engine,
  execute: (statement) => {
    note(statement);
    return plain.engine.execute(statement);
  },
  batch: (statements) => {
    statements.forEach(note);
    return plain.engine.batch(statements);
  },
});

/** Everything that a sale of two seats sends, by a guest and by somebody who is signed in. */
async function sell(userId: number | null, seatIds: number[], showtimeId: number, ticketTypeId: number) {
  const holder = { visitorId: newId(), userId };
  const from = [newId(), newId(), newId()];
  const by = { showtimeId, holder, from, now };
  const held = await holdSeats(db, { ...by, seatIds });
  await holdSeats(db, { ...by, holder: { visitorId: newId(), userId: null }, seatIds });
  if (!held.ok) throw new Error(held.code);
  await listHoldPrices(db, held.value.id);
  await getHold(db, by);
  await listOwnHolds(db, by);
  await getAvailability(db, showtimeId, now);
  await findHoldPayment(db, { holdId: held.value.id, holder });
  const started = await startPayment(db, {
    ...{ holdId: held.value.id, holder, contact: { name: "Ada", email: "ada@example.com" }, now },
    choices: seatIds.map((seatId) => ({ seatId, ticketTypeId })),
    ...{ expectedTotalMinor: 2_500, expectedCurrency: "GBP", provider: "test", method: "succeed" },
  });
  if (!started.ok) throw new Error(started.code);
  const [paid] = await plain.update(payments).set({ state: "captured", capturedAt: now }).returning();
  await confirmBooking(db, { orderId: paid?.orderId ?? "", now });
  const best = await holdBestSeats(db, { ...by, partySize: 2 });
  if (best.ok) await releaseSeats(db, { ...by, seatIds: best.value.seatIds });
  // each request to reserve does so, too
  await forgetRequests(db, now);
}

const planOf = async (sql: string): Promise<string[]> => {
  const params = [...sql.matchAll(/\?/g)].map(() => "1");
  const { rows } = await plain.engine.execute({
    ...{ sql: `explain query plan ${sql}`, params, method: "values" },
  });
  return (rows as [number, number, number, string][]).map(([, , , detail]) => detail);
};

let plans: { sql: string; plan: string[] }[];

beforeAll(async () => {
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  sent.clear();
  const { seatIds, showtimeId, ticketTypeId } = fixture;
  await sell(null, seatIds.slice(0, 2), showtimeId, ticketTypeId);
  plans = await Promise.all([...sent.keys()].map(async (sql) => ({ sql, plan: await planOf(sql) })));
});

const claims = () => plans.filter(({ sql }) => /holds|seat_claims/.test(sql));

describe("what a sale asks the database", () => {
  it("goes through no large table from end to end", () => {
    expect(plans.length).toBeGreaterThan(40);
    expect(plans.filter(({ plan }) => plan.some((step) => SCAN.test(step)))).toEqual([]);
  });

  it("looks for what is to be forgotten among what is kept", () => {
    const forget = plans.find(({ sql }) => /^update "reservation_requests"/.test(sql));
    expect(forget?.plan[0]).toBe("SCAN reservation_requests USING INDEX reservation_requests_kept");
  });

  it("looks for a person's hold among what that person holds, not among all of a showtime", () => {
    const mine = claims().filter(({ sql }) => /order by "holds"."created_at" desc/.test(sql));
    expect(mine.length).toBeGreaterThan(8);
    const ways = mine.flatMap(({ plan }) => plan.filter((step) => /holds_showtime/.test(step)));
    expect(ways).toEqual([]);
  });

  it("counts what a network holds by its holds", () => {
    const counted = plans.filter(({ sql }) => /"holds"."(address|network|provider)" = \?/.test(sql));
    expect(counted.length).toBeGreaterThan(1);
    for (const { plan } of counted) {
      expect(plan.some((step) => /USING INDEX holds_(address|network|provider)/.test(step))).toBe(true);
      expect(plan.filter((step) => /seat_claims_booking/.test(step))).toEqual([]);
    }
  });

  it("sorts only a person's own holds, the prices of a card and the few rows of an order", () => {
    const sorted = plans.filter(({ plan }) => plan.some((step) => /TEMP B-TREE/.test(step)));
    const large = sorted.filter(
      ({ plan }) =>
        !plan.some((step) => /holds_(visitor|user)|(price_card|order|hold)_id=\?|holds_1 \(id=/.test(step)),
    );
    expect(large.map(({ sql }) => sql)).toEqual([]);
  });
});

describe("twins", () => {
  it("without the plus a hold is looked for among all of its showtime", async () => {
    const start = plans.find(({ sql }) => /insert into holds/.test(sql))?.sql ?? "";
    expect(start).toContain('+"holds"."showtime_id"');
    const plan = await planOf(start.replaceAll('+"holds"."showtime_id"', '"holds"."showtime_id"'));
    expect(plan.some((step) => /holds_showtime/.test(step))).toBe(true);
  });

  it("without the plus a network's seats are looked for among all that nobody has bought", async () => {
    const count = plans.find(({ sql }) => /"holds"."address" = \?/.test(sql) && /showtime_id/.test(sql));
    const plan = await planOf(count?.sql.replaceAll('+"seat_claims"', '"seat_claims"') ?? "");
    expect(plan.some((step) => /seat_claims_booking/.test(step))).toBe(true);
  });

  it("a statement that no index serves is found", async () => {
    expect((await planOf("select * from holds where house_reason = ?")).some((step) => SCAN.test(step))).toBe(
      true,
    );
  });
});
