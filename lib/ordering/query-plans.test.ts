import { beforeAll, describe, expect, it } from "vitest";
import { payments } from "@/db/schema/payments";
import { makeFixture } from "@/db/testing/fixture";
import { findScans, planOf as planIn, watchStatements } from "@/db/testing/query-plans";
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

const plain = openTestDatabase();
const { db, statements: sent } = watchStatements(plain);

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

const planOf = (sql: string) => planIn(plain, sql);

let plans: { sql: string; plan: string[] }[];

beforeAll(async () => {
  const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
  sent.clear();
  const { seatIds, showtimeId, ticketTypeId } = fixture;
  await sell(null, seatIds.slice(0, 2), showtimeId, ticketTypeId);
  plans = await Promise.all([...sent].map(async (sql) => ({ sql, plan: await planOf(sql) })));
});

const claims = () => plans.filter(({ sql }) => /holds|seat_claims/.test(sql));

describe("what a sale asks the database", () => {
  it("goes through no growing table from end to end", async () => {
    expect(plans.length).toBeGreaterThan(40);
    expect(await findScans(plain, sent)).toEqual([]);
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
    for (const [step, sql] of [
      ["SCAN holds", "select * from holds where house_reason = ?"],
      ["SCAN h", "select h.id from holds as h where h.house_reason = ?"],
      [
        "SCAN messages USING INDEX messages_created",
        "select * from messages where kind = ? order by created_at",
      ],
    ])
      expect(await findScans(plain, [sql ?? ""])).toContainEqual({ step, sql });
    // open ones are few, and a page of them is short
    for (const sql of [
      "select * from messages where delivered_at is null and kept_at is null and stopped_at is null order by created_at",
      "select * from messages order by created_at limit 50",
    ])
      expect(await findScans(plain, [sql])).toEqual([]);
    const mayScan = [{ sql: /house_reason/, why: "for once" }];
    expect(await findScans(plain, ["select * from holds where house_reason = ?"], mayScan)).toEqual([]);
  });
});
