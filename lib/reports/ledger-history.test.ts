import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { promoCodes } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { breakInvariants } from "@/db/testing/expect-whole";
import { makeFixture, makeShowtime } from "@/db/testing/fixture";
import fc from "@/db/testing/properties";
import { openTestDatabase } from "@/db/testing/test-database";
import { PERMISSIONS } from "@/lib/accounts/permissions";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import { addUp } from "./box-office-sheet";
import { GROUPINGS, getBoxOffice } from "./get-box-office";
import { listLedger } from "./list-ledger";
import { reconciliationSheets } from "./reconciliation-sheets";
import type { Scope } from "./scope";
import { expectFeesToAgree } from "./testing/fees-agree";
import { type Happening, happening, play } from "./testing/history";
import type { House } from "./testing/house";
import { expectReceiptsToAgree } from "./testing/receipts-agree";
import { storedTotals, TOTALS_TABLES, trueTotals } from "./testing/true-totals";
import { ticketTypeSheets } from "./ticket-type-sheets";

breakInvariants("showtime-totals");

const now = Date.UTC(2026, 10, 22, 12);
const RUNS = 36;
/** In full for the showtimes of other days, in part for the first. */
const TIERS = [
  { minutesBefore: 1_440, basisPoints: 10_000, feeMinor: 0 },
  { minutesBefore: 60, basisPoints: 3_333, feeMinor: 50 },
];
const RATES = { ticketTaxBasisPoints: 2_000, feeTaxBasisPoints: 1_900, productTaxBasisPoints: 550 };

describe("whatever happens in a cinema", () => {
  let db: Database;
  let house: House;
  let scope: Scope;

  beforeEach(() => open());

  async function open() {
    db?.engine.close();
    db = openTestDatabase();
    const fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    await db.update(theaters).set({ strandedSeats: "allow", ...RATES, refundTiers: TIERS });
    const others = [now + 30 * HOUR_MS, now + 3 * DAY_MS].map((startsAt) =>
      makeShowtime(db, { ...fixture, startsAt }),
    );
    await db
      .insert(users)
      .values({ id: 1, email: "a@example.com", name: "A", passwordHash: "", role: "admin", createdAt: 0 });
    const code = "THIRD";
    await db.insert(promoCodes).values({ code, basisPoints: 3333, createdAt: 0 });
    const staff: StaffMember = { userId: 1, name: "A", isAdmin: true, may: PERMISSIONS };
    house = { fixture, showtimeIds: [fixture.showtimeId, ...(await Promise.all(others))], staff, code, now };
    const [theater] = await db.select().from(theaters).where(eq(theaters.id, fixture.theaterId));
    if (!theater) throw new Error("no theater");
    scope = { staff, theaters: [theater], from: "2026-11-01", to: "2026-12-31", now };
  }

  it("the reports agree with the ledger to the minor unit, and totals with their rows", {
    timeout: 180_000,
  }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 30 }), async (history) => {
        await open();
        for (const [at, one] of history.entries()) await play(db, { ...house, now: now + at * 60_000 }, one);
        await expectReportsToAgree();
        await expectReceiptsToAgree(db);
        await expectFeesToAgree(db);
        for (const table of TOTALS_TABLES)
          expect(await storedTotals(db, table), table).toEqual(await trueTotals(db, table));
        for (const fact of await factsOf(db)) seen.add(fact);
      }),
      { numRuns: RUNS, seed: 20_261_122, examples: EXAMPLES.map((history) => [history]) },
    );
    // what the histories are for did happen in some of them
    expect([...seen]).toEqual(expect.arrayContaining(FACTS.map(([fact]) => fact)));
  });

  async function expectReportsToAgree() {
    const standing = await one(db, "select count(*) from tickets where cancelled_at is null");
    for (const by of GROUPINGS) expect(addUp(await getBoxOffice(db, scope, by)).tickets, by).toBe(standing);
    const [byType] = await ticketTypeSheets(db, scope);
    const ledger = await listLedger(db, scope);
    for (const currency of CURRENCIES) {
      const raw = await rawLedger(db, currency);
      for (const by of GROUPINGS)
        expect(addUp(await getBoxOffice(db, scope, by)).revenue.get(currency) ?? 0, `${by} ${currency}`).toBe(
          raw.ofTickets,
        );
      const at = byType?.columns.findIndex((column) => column.currency === currency) ?? -1;
      expect(at < 0 ? 0 : (byType?.totals[0]?.[at] ?? 0), currency).toBe(raw.ofTickets);
      const sum = (kind: string) =>
        ledger
          .filter((row) => row.kind === kind && row.currency === currency)
          .reduce((n, row) => n + row.amountMinor, 0);
      expect(sum("payment"), currency).toBe(raw.captured);
      expect(sum("refund"), currency).toBe(raw.refunded);
    }
    for (const { columns, rows, totals } of await reconciliationSheets(db, scope)) {
      const at = columns.findIndex(({ key }) => key === "difference");
      expect([...rows, ...totals].map((row) => row[at]).filter((cell) => cell !== 0)).toEqual([]);
    }
  }

  it("would be found out: a total that misses one change differs", async () => {
    await db.run(sql`drop trigger tickets_totals_update`);
    await play(db, house, {
      kind: "sale",
      showtime: 0,
      nth: 0,
      seats: [3, 4],
      method: "succeed",
      withCode: true,
    });
    await play(db, house, { kind: "cancel", showtime: 0, nth: 0, all: false, isSettled: true });
    expect(await storedTotals(db, "showtime_totals")).not.toEqual(await trueTotals(db, "showtime_totals"));
    const [sheet] = await reconciliationSheets(db, scope);
    expect(sheet?.totals[0]?.at(-1)).not.toBe(0);
  });
});

const SOLD: Happening = {
  kind: "sale",
  showtime: 0,
  nth: 0,
  seats: [0, 1],
  method: "succeed",
  withCode: false,
};

const CANCELLED: Happening = { kind: "cancel", showtime: 0, nth: 0, all: true, isSettled: true };

const SPLIT: Happening = {
  ...{ kind: "split-sale", showtime: 1, nth: 0 },
  ...{ seats: [0, 1], method: "succeed", isSplit: true },
};
const fee = (
  per: "ticket" | "booking",
  isRefundable: boolean,
  currency: "GBP" | "JPY" = "GBP",
): Happening => ({
  ...{ kind: "set-fee", showtime: 0, nth: 0 },
  fee: { per, amountMinor: 150, currency, isRefundable },
});
const PART: Happening = { ...CANCELLED, all: false };
const OFF: Happening = { kind: "cancel-showtime", showtime: 0, nth: 0 };

/** What happens too seldom to be left to chance. */
const EXAMPLES: Happening[][] = [
  [fee("ticket", true), SOLD, PART, PART],
  [fee("ticket", false), SOLD, CANCELLED],
  [fee("ticket", false), SOLD, PART, OFF],
  [fee("booking", true), SOLD, PART, PART],
  [fee("booking", false), SOLD, PART, OFF],
  [fee("booking", true, "JPY"), SOLD],
  [SOLD, { ...CANCELLED, all: false }, { kind: "cancel-showtime", showtime: 0, nth: 0 }],
  [SOLD, { kind: "cancel-showtime", showtime: 0, nth: 0 }],
  [{ ...SOLD, method: "no-refund" }, CANCELLED],
  [SOLD, { kind: "admit", showtime: 0, nth: 0 }],
  [SPLIT, { ...CANCELLED, kind: "staff-cancel" }],
  [{ kind: "reprice", showtime: 0, nth: 0, currency: "KWD" }, SOLD, CANCELLED],
];

const FACTS: [fact: string, where: string][] = [
  [
    "a discount",
    "orders o join payments p on p.order_id = o.id where discount_minor > 0 and state = 'booked'",
  ],
  ["a complimentary ticket", "payments where tender = 'complimentary'"],
  ["cash", "payments where tender = 'cash'"],
  ["a declined payment", "payments where state = 'declined'"],
  [
    "a part cancelled",
    "bookings b where cancelled_at is null and exists (select 1 from tickets where booking_id = b.id and cancelled_at is not null)",
  ],
  ["goodwill", "tickets where goodwill_minor > 0"],
  ["a refund refused", "refunds where state = 'failed'"],
  ["a refund sent", "refunds where state = 'succeeded'"],
  ["a refund on its way", "refunds where state = 'requested'"],
  ["a showtime cancelled with bookings", "refunds where reason = 'showtime-cancelled'"],
  ["yen", "bookings b join orders o on o.id = b.order_id where currency = 'JPY'"],
  ["dinars", "refunds r join orders o on o.id = r.order_id where o.currency = 'KWD'"],
  [
    "a hold that is paid by the card it was begun with",
    "payments p join holds h on h.id = p.hold_id join price_cards c on c.id = h.price_card_id where c.superseded_at is not null",
  ],
  [
    "an order without tickets",
    "orders o join payments p on p.order_id = o.id where o.hold_id is null and state = 'booked'",
  ],
  [
    "an order with two payments",
    "payments p join payments q on q.order_id = p.order_id and q.id > p.id where p.state = 'booked' and q.state = 'booked'",
  ],
  ["a part that goes back", "refunds where reason = 'not-needed'"],
  [
    "a refund to two payments",
    "refund_lines l join refund_lines m on m.order_line_id = l.order_line_id and m.refund_id > l.refund_id join refunds r on r.id = l.refund_id join refunds s on s.id = m.refund_id where r.payment_id <> s.payment_id and r.created_at = s.created_at",
  ],
  ["somebody let in", "tickets where admitted_at is not null"],
  ["a ticket that the theater kept a part of", "tickets where retained_minor > 0"],
  [
    "a showtime cancelled after such a ticket was",
    "tickets t join bookings b on b.id = t.booking_id join refunds r on r.booking_id = b.id where retained_minor > 0 and reason = 'showtime-cancelled'",
  ],
  ["a credit note", "receipts where refund_id is not null"],
  [
    "a fee that goes back with a ticket",
    "refund_lines b join refunds r on r.id = b.refund_id join order_lines l on l.id = b.order_line_id where l.kind = 'fee' and r.reason = 'cancelled'",
  ],
  [
    "a fee that stays",
    "bookings b join order_lines l on l.order_id = b.order_id where l.kind = 'fee' and b.cancelled_at is not null and not exists (select 1 from refund_lines where order_line_id = l.id)",
  ],
  [
    "a fee that goes back with its showtime",
    "refund_lines b join refunds r on r.id = b.refund_id join order_lines l on l.id = b.order_line_id where l.kind = 'fee' and r.reason = 'showtime-cancelled'",
  ],
  [
    "a fee of another currency that is not charged",
    "holds h join price_cards c on c.id = h.price_card_id join screens s join theaters t on t.id = s.theater_id where h.booking_fee is null and t.booking_fee ->> 'currency' <> c.currency",
  ],
  [
    "a line that went back in parts, with its tax",
    "refund_lines l join refund_lines m on m.order_line_id = l.order_line_id and m.refund_id > l.refund_id where l.tax_minor > 0 and m.tax_minor > 0",
  ],
];

async function factsOf(db: Database): Promise<string[]> {
  const found = await Promise.all(
    FACTS.map(async ([fact, where]) =>
      (await one(db, `select exists (select 1 from ${where})`)) ? [fact] : [],
    ),
  );
  return found.flat();
}

async function one(db: Database, query: string): Promise<number> {
  const [row] = (await db.all(sql.raw(query))) as unknown[][];
  return Number(Object.values(row ?? [])[0] ?? 0);
}

const BOOKED = "exists (select 1 from payments where order_id = o.id and state = 'booked')";
const CURRENCIES = ["GBP", "KWD", "JPY"];

/** The sums of the rows themselves; of lines, those of what is no ticket. */
async function rawLedger(db: Database, currency: string) {
  const sum = (what: string, where: string) =>
    one(
      db,
      `select coalesce(sum(${what}.amount_minor), 0) from payments p left join refunds r on r.payment_id = p.id and 'r' = '${what}'
      join orders o on o.id = p.order_id where o.currency = '${currency}' and ${where}`,
    );
  const lines = (what: string, where: string) =>
    one(
      db,
      `select coalesce(sum(${what}), 0) from order_lines l join orders o on o.id = l.order_id
      ${what.startsWith("back") ? "join refund_lines back on back.order_line_id = l.id join refunds r on r.id = back.refund_id" : ""}
      where o.currency = '${currency}' and l.kind = 'ticket' and ${where}`,
    );
  return {
    captured: await sum("p", "p.state in ('captured', 'booked', 'refunded')"),
    refunded: await sum("r", "1"),
    ofTickets:
      (await lines("l.amount_minor", BOOKED)) -
      (await lines("back.amount_minor", "r.booking_id is not null")),
  };
}
