import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import fc, { howOften, SEED } from "@/db/testing/properties";
import { engines, leaveBroken, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { HOUR_MS } from "@/lib/clock-units";
import { reconciliationSheets } from "@/lib/reports/reconciliation-sheets";
import { expectSettled, expectWhole } from "./testing/any-order/facts";
import { allOccurrences, occurrencesIn } from "./testing/any-order/occurred";
import { play } from "./testing/any-order/play";
import { fee, type Step, step } from "./testing/any-order/step";
import { settle } from "./testing/any-order/told";
import { expectTold } from "./testing/any-order/told-facts";
import { makeWorld, type World } from "./testing/any-order/world";

/** What happens at the same time, by one or several people. */
class Moment implements fc.AsyncCommand<object, World> {
  constructor(readonly steps: Step[]) {}
  check = () => true;
  async run(_: object, world: World) {
    await Promise.all(this.steps.map((one) => play(world, one)));
    if (world.isWatched) await expectAll(world);
  }
  toString = () => JSON.stringify(this.steps);
}

const moment = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(step) },
  { weight: 1, arbitrary: fc.array(step, { minLength: 2, maxLength: 3 }) },
);
const moments = fc.commands([moment.map((steps) => new Moment(steps))], { maxCommands: 40, size: "max" });

async function expectAll(world: World) {
  await expectWhole(world.db, world.fixture);
  await expectTold(world);
}

/** Nobody does anything any more: everything comes to its end, refusals of refunds by staff who try again. */
async function end(world: World) {
  for (let round = 0; round < 4; round++) {
    world.now += 3 * HOUR_MS;
    await settle(world);
    for (let which = 0; which < 12; which++) await play(world, { kind: "retry", which });
  }
  await expectAll(world);
  await expectSettled(world.db, world.fixture);
  await expectBooksToAgree(world);
}

/** What tickets are worth and what the ledger holds, told by rows that know nothing of each other. */
async function expectBooksToAgree({ db, fixture, staff, now }: World) {
  const [theater] = await db.select().from(theaters).where(eq(theaters.id, fixture.theaterId));
  if (!theater) throw new Error("no theater");
  const scope = { staff, theaters: [theater], from: "2026-11-01", to: "2026-12-31", now };
  for (const { columns, rows, totals } of await reconciliationSheets(db, scope)) {
    const at = columns.findIndex(({ key }) => key === "difference");
    expect([...rows, ...totals].map((row) => row[at]).filter((cell) => cell !== 0)).toEqual([]);
  }
}

/** In one database: what is asked of all of it takes longer with each. */
const HISTORIES_AT_ONCE = 500;

/** Each run in a theater of its own. */
const holds = (db: Database, { through = db, isWatched = true } = {}) =>
  fc.asyncProperty(fee, moments, async (charged, all) => {
    const world = { ...(await makeWorld(db, charged)), db: through, isWatched };
    await fc.asyncModelRun(() => ({ model: {}, real: world }), all);
    await end(world);
  });

describe.each(engines)("whatever happens, in any order, on %s", (name, open) => {
  it("no seat is sold twice, what came in is booked or goes back, and everybody is told once", {
    timeout: 4 * HOUR_MS,
  }, async () => {
    // over a network, asking after every moment would take longer than what happens in it
    if (name === "libSQL")
      return fc.assert(holds(open(), { isWatched: false }), { numRuns: howOften(5, 100) });
    const occurred = new Set<string>();
    for (let done = 0; done < howOften(HISTORIES_AT_ONCE, 10_000); done += HISTORIES_AT_ONCE) {
      const db = open();
      await fc.assert(holds(db), { numRuns: HISTORIES_AT_ONCE, seed: SEED + done });
      for (const occurrence of await occurrencesIn(db)) occurred.add(occurrence);
    }
    // what the histories are for did happen in some of them
    expect(allOccurrences.filter((occurrence) => occurred.has(occurrence))).toEqual(allOccurrences);
  });
});

describe("would be found out (twins)", () => {
  it.each([
    ["that sells what others have by now", "seats-lost"],
    ["that takes money for booked which did not come", "not-captured"],
  ])(
    "a batch %s",
    async (_, code) => {
      const db = leaveBroken(openTestDatabase());
      const ran = await fc.check(holds(db, { through: withoutGuard(db, code) }), {
        numRuns: 300,
        endOnFailure: true,
      });
      expect(ran.failed).toBe(true);
    },
    240_000,
  );
});
