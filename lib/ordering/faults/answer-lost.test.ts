import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Database, databaseOver, openDatabase } from "@/db/client";
import { isOutcomeUnknown, OutcomeUnknown } from "@/db/failures";
import { migrate } from "@/db/migrate";
import type { Fixture } from "@/db/testing/fixture";
import { startSqld } from "@/db/testing/sqld";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { getHold } from "@/lib/claims/get-hold";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { findHoldPayment } from "@/lib/payments/find-hold-payment";
import { settlePayment } from "../settle-payment";
import { startPayment } from "../start-payment";
import { expectNothingLost, NOW, sceneOf } from "../testing/seat-sales";

const STEPS = ["hold", "start", "settle"] as const;
type Step = (typeof STEPS)[number];

/** The same database, which falls silent at a batch: it has written it by then, or it never will. */
function silentAt({ engine }: Database, nth: number, wasWritten: boolean): Database {
  let batches = 0;
  return databaseOver({
    ...engine,
    batch: async (statements) => {
      if (++batches !== nth) return engine.batch(statements);
      if (wasWritten) await engine.batch(statements);
      throw new OutcomeUnknown("the database went silent");
    },
  });
}

/** Somebody who buys one seat as by the website, and may do each step again as somebody does who loads its page again. */
function buyer({ showtimeId, ticketTypeId }: Fixture, seatId: number) {
  const holder = { visitorId: newId(), userId: null };
  const by = { showtimeId, holder, now: NOW };
  const contact = { name: "Ada", email: `${holder.visitorId}@example.com` };
  let holdId = "";
  let paymentId = "";
  const steps: Record<Step, (db: Database) => Promise<void>> = {
    hold: async (db) => {
      const mine = await getHold(db, by);
      const held = mine
        ? { ok: true as const, value: mine }
        : await holdSeats(db, { ...by, seatIds: [seatId] });
      if (!held.ok) throw new Error(held.code);
      holdId = held.value.id;
    },
    start: async (db) => {
      // what the checkout's page looks for before it offers to pay
      const begun = await findHoldPayment(db, { holdId, holder });
      if (begun) {
        paymentId = begun.id;
        return;
      }
      const started = await startPayment(db, {
        ...{ holdId, holder, contact, choices: [{ seatId, ticketTypeId }], now: NOW },
        ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP", provider: "test", method: "succeed" },
      });
      if (!started.ok) throw new Error(started.code);
      paymentId = started.value.paymentId;
    },
    settle: async (db) => {
      expect(await settlePayment(db, { paymentId, now: NOW })).toBe("booked");
    },
  };
  return { steps, holder, payment: () => paymentId };
}

describe.each(engines)("a write of which nobody hears what came, on %s", (name) => {
  let db: Database;
  // what must always hold is asked of all there is: no other test may write there
  beforeAll(async () => {
    const server = name === "libSQL" ? await startSqld() : null;
    db = server ? openDatabase(server.url) : openTestDatabase();
    if (server) await migrate(db);
    return () => server?.stop();
  });

  it.each(
    STEPS.flatMap((step) => [1, 2, 3].flatMap((nth) => [true, false].map((is) => [step, nth, is] as const))),
  )(
    "%s, its write %i (written: %s): nobody is told anything else, and who looks again finds one sale",
    async (at, nth, wasWritten) => {
      const fixture = await sceneOf(db, 1);
      const [seatId = 0] = fixture.seatIds;
      const { steps, holder, payment } = buyer(fixture, seatId);
      for (const step of STEPS) {
        if (step === at) {
          const failure = await steps[step](silentAt(db, nth, wasWritten)).catch((error: unknown) => error);
          // a step with fewer writes comes to its end
          if (failure !== undefined) expect(isOutcomeUnknown(failure)).toBe(true);
          else expect(nth).toBeGreaterThan(1);
        }
        await steps[step](db);
      }
      await expectNothingLost(db, [payment()]);
      const { showtimeId, theaterId } = fixture;
      expect(
        await db.values(sql`select (select count(*) from bookings where showtime_id = ${showtimeId}),
        (select count(*) from payments where theater_id = ${theaterId}),
        (select count(*) from seat_claims where showtime_id = ${showtimeId})`),
      ).toEqual([[1, 1, 1]]);
      expect(await listOwnHolds(db, { holder, now: NOW })).toEqual([]);
    },
  );
});
