import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, expect, it, vi } from "vitest";
import { makeFixture } from "@/db/testing/fixture";
import { howOften } from "@/db/testing/properties";
import { openTestFile } from "@/db/testing/test-database";
import { DAY_MS, HOUR_MS } from "@/lib/clock-units";
import type { PaymentProvider } from "@/lib/payments/provider";
import { SECRET_KEY, WEBHOOK_SECRET } from "@/lib/payments/testing/stripe/stripe-server";
import { reconcilePayments } from "./reconcile/reconcile-payments";
import { settleAllStale } from "./settle-stale-payments";
import { expectSettled, expectWhole } from "./testing/any-order/facts";
import { openStripe } from "./testing/at-stripe";

const chosen = vi.hoisted(() => ({ provider: null as PaymentProvider | null }));
vi.mock("@/lib/payments/providers", () => ({
  findProvider: (name: string) => (name === "stripe" ? chosen.provider : null),
  bookkeepers: () => (chosen.provider ? [chosen.provider] : []),
}));

/** Every batch and every question to Stripe of a purchase and its refund, and what comes of dying beside it. */
const POINTS = [
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((nth) => [`before:batch:${nth}`, `after:batch:${nth}`]),
  ...[1, 2, 3].flatMap((nth) => [`before:provider:${nth}`, `after:provider:${nth}`]),
];
/** Killed from without, after so many milliseconds: about as long as all of it takes. */
const RANDOM = howOften(10, 280);
const MOST_MS = 200;

let aheadMs = 0;
const clock = () => Date.now() + aheadMs;
const { db, url } = openTestFile();
const stripe = await openStripe(db, clock);
chosen.provider = stripe.provider;
afterAll(() => stripe.stop());

/** Starts the process, and answers what it had said when it was gone. */
async function buyAndDie(showtimeId: number, seats: string, type: number, point: string) {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "lib/ordering/testing/buy-until-killed.ts",
      url,
      `${showtimeId}`,
      seats,
      `${type}`,
      point,
    ],
    {
      env: {
        ...process.env,
        ...{
          STRIPE_SECRET_KEY: SECRET_KEY,
          STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
          STRIPE_API_URL: stripe.url,
        },
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const gone = once(child, "close");
  let said = "";
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (words) => {
      said += words;
      resolve();
    });
  });
  if (point === "random") {
    await Promise.race([ready, gone]);
    await pause(Math.random() * MOST_MS);
    child.kill("SIGKILL");
  }
  const [code, signal] = await gone;
  return { code, signal, said };
}

it("a purchase whose process is killed at any point ends as a booking or a refund, and Stripe's books agree", {
  timeout: 3_600_000,
}, async () => {
  const since = clock();
  let interrupted = 0;
  for (const point of [...POINTS, ...Array.from({ length: RANDOM }, () => "random")]) {
    aheadMs = 0;
    const fixture = await makeFixture(db, { startsAt: clock() + 12 * HOUR_MS });
    const { showtimeId, ticketTypeId, theaterId } = fixture;
    const seats = fixture.seatIds.slice(0, 2).join(",");
    const died = await buyAndDie(showtimeId, seats, ticketTypeId, point);
    // there is such a point: a purchase that is left to itself comes to its end
    if (point !== "random") expect(died.signal, point).toBe("SIGKILL");
    const [[open] = [0]] = await db.values<[number]>(sql`select
      (select count(*) from payments where theater_id = ${theaterId} and state in ('started', 'pending', 'captured'))
      + (select count(*) from refunds join payments on payments.id = payment_id
        where theater_id = ${theaterId} and refunds.state = 'requested')`);
    interrupted += open ?? 0;
    // the next process finds what this one left, however long that takes
    for (const later of [1, 2, 3]) {
      aheadMs = later * HOUR_MS;
      expect((await settleAllStale(db, { now: clock() })).unanswered, point).toBe(0);
    }
    await expectWhole(db, fixture);
    await expectSettled(db, fixture);
    const [counts] = await db.values<[number, number]>(sql`select
      (select count(*) from bookings where showtime_id = ${showtimeId}),
      (select count(*) from payments where theater_id = ${theaterId})`);
    const [booked = 0, paid = 0] = counts ?? [];
    if (died.said.includes("paid")) expect(booked, `${point}: told to be booked`).toBe(1);
    const ofTheater = [...stripe.account.sessions.values()].filter(
      ({ client_reference_id }) => client_reference_id,
    );
    expect(new Set(ofTheater.map(({ client_reference_id }) => client_reference_id)).size).toBe(
      ofTheater.length,
    );
    expect(paid, point).toBeLessThanOrEqual(1);
  }
  // it did die in the middle of things
  expect(interrupted).toBeGreaterThan(8);
  const [report] = await reconcilePayments(db, { from: since - DAY_MS, until: clock() + DAY_MS });
  expect(report?.differences).toEqual([]);
});
