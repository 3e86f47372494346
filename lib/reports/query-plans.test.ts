import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { theaters } from "@/db/schema/venues";
import { makeFixture } from "@/db/testing/fixture";
import { findScans, planOf, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { listTodaysRevenue } from "@/lib/overview/list-todays-revenue";
import { getOverview } from "./get-overview";
import { REPORTS } from "./report";
import { listOwnTheaters, type Scope } from "./scope";

const now = Date.UTC(2026, 10, 22, 12);
const WEEK = { from: "2026-11-16", to: "2026-11-22" };

const plain = openTestDatabase();
const { db, statements } = watchStatements(plain);
let scope: Scope;
let staff: StaffMember;

beforeAll(async () => {
  const [one, other] = [
    await makeFixture(plain, { startsAt: now }),
    await makeFixture(plain, { startsAt: now }),
  ];
  await makeFixture(plain, { startsAt: now });
  await plain.update(theaters).set({ timeZone: "Asia/Kolkata" }).where(eq(theaters.id, other.theaterId));
  staff = await addAdmin(plain);
  const asked = [one.theaterId, other.theaterId];
  const theirs = (await listOwnTheaters(plain, staff)).filter(({ id }) => asked.includes(id));
  scope = { staff, theaters: theirs, ...WEEK, now };
});

/** What the database does for it, step by step, with what it was asked. */
async function plansOf(ask: () => Promise<unknown>): Promise<{ sql: string; plan: string[] }[]> {
  statements.clear();
  await ask();
  return Promise.all([...statements].map(async (sql) => ({ sql, plan: await planOf(plain, sql) })));
}

/** By these a week of all the chain is found, or all that a movie ever played. */
const ALL_OF_A_CHAIN = /showtimes USING (?:COVERING )?INDEX showtimes_(?:start|movie_start|published)/;
const MONEY =
  /^SEARCH (?:ledger|tax)_totals USING PRIMARY KEY \(theater_id=\?.* quarter_at>\? AND quarter_at<\?\)$/;

const ASKED: [name: string, ask: () => Promise<unknown>][] = [
  ...REPORTS.map(({ slug, sheets }): (typeof ASKED)[number] => [
    slug,
    () => sheets(db, scope, { screenId: null }),
  ]),
  ["overview", () => getOverview(db, scope, { ...WEEK, preset: "custom" })],
];

describe("a report", () => {
  it.each(ASKED)("%s looks at its theaters and days alone, however much a chain has sold", async (_, ask) => {
    const plans = await plansOf(ask);
    expect(plans.length).toBeGreaterThan(0);
    expect(
      await findScans(
        plain,
        plans.map(({ sql }) => sql),
      ),
    ).toEqual([]);
    const steps = plans.flatMap(({ plan }) => plan);
    expect(steps.filter((step) => ALL_OF_A_CHAIN.test(step))).toEqual([]);
    expect(steps.filter((step) => /^SCAN (?:layouts|screens)\b/.test(step))).toEqual([]);
  });

  it.each(["ledger", "refunds", "taxes"] as const)(
    "%s finds its days by the key of the totals",
    async (slug) => {
      const plans = await plansOf(ASKED.find(([name]) => name === slug)?.[1] ?? expect.fail());
      expect(plans.flatMap(({ plan }) => plan).filter((step) => MONEY.test(step)).length).toBeGreaterThan(0);
    },
  );

  it("reconciliation reads what a theater ever took from its totals alone, a row a currency", async () => {
    const plans = await plansOf(ASKED.find(([name]) => name === "reconciliation")?.[1] ?? expect.fail());
    const steps = plans.flatMap(({ plan }) => plan);
    const read = steps.filter((step) =>
      /(?:totals|orders|order_lines|payments|refunds|bookings)\b/.test(step),
    );
    expect(read).toEqual([
      "SEARCH showtime_totals USING PRIMARY KEY (showtime_id=?)",
      "SEARCH theater_totals USING PRIMARY KEY (theater_id=?)",
    ]);
  });

  it("and so is what came in today", async () => {
    const plans = await plansOf(() => listTodaysRevenue(db, { staff, now }));
    expect(plans.flatMap(({ plan }) => plan).filter((step) => MONEY.test(step))).toHaveLength(1);
  });

  it("would count the seats of all the chain, and go through all that ever came in, without what bounds them (twins)", async () => {
    const [, days] = ASKED.find(([name]) => name === "days") ?? expect.fail();
    const counted = (await plansOf(days)).find(({ sql }) => /"layout_seats"/.test(sql))?.sql ?? "";
    const everywhere = counted.replace(
      /"layout_seats"\."layout_id" in \(select .+?\)\) group by/,
      "true group by",
    );
    expect(everywhere).not.toBe(counted);
    expect((await findScans(plain, [everywhere])).map(({ step }) => step)).toEqual([
      expect.stringContaining("SCAN layout_seats"),
    ]);
    const [, today] = await plansOf(() => listTodaysRevenue(db, { staff, now }));
    const all = today?.sql.replace('"ledger_totals"."theater_id" in (select id from theaters)', "true") ?? "";
    expect(all).not.toBe(today?.sql);
    expect((await findScans(plain, [all])).map(({ step }) => step)).toEqual(["SCAN ledger_totals"]);
  });
});
