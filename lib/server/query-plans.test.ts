import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { payments } from "@/db/schema/payments";
import { makeFixture } from "@/db/testing/fixture";
import { findScans, type MayScan, watchStatements } from "@/db/testing/query-plans";
import { openTestDatabase } from "@/db/testing/test-database";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { payForSeats } from "@/lib/bookings/testing/paid-seats";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { postReminders } from "@/lib/messages/post-reminders";
import { postReviewRequests } from "@/lib/messages/post-review-requests";
import { postVouchers } from "@/lib/messages/post-vouchers";
import { forgetOld } from "@/lib/privacy/forget-old";
import { tellOwed } from "@/lib/watching/tell-owed";
import { deliverMessages } from "./deliver-messages";
import { tidyAll, tidySome } from "./retention/tidy";
import { sendWebhooks } from "./send-webhooks";
import { settleAndForget } from "./settle-and-forget";

const NOW = Date.UTC(2026, 10, 22, 12);
const plain = openTestDatabase();
const { db, statements } = watchStatements(plain);
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

/** What is done each minute may go through these. */
const MAY_SCAN: MayScan = [
  {
    sql: /^delete from review_requests where booking_id in/,
    why: "kept for sixty days, and only where somebody is forgotten",
  },
];

beforeAll(async () => {
  const fixture = await makeFixture(plain, { startsAt: NOW + 3 * HOUR_MS });
  await bookSeats(plain, fixture, { seatIds: fixture.seatIds.slice(0, 2), now: NOW });
  await payForSeats(plain, fixture, { seatIds: fixture.seatIds.slice(2, 4), state: "pending", now: NOW });
  await plain.update(payments).set({ updatedAt: NOW }).where(eq(payments.state, "pending"));
  const holder = { visitorId: newId(), userId: null };
  await holdSeats(plain, {
    showtimeId: fixture.showtimeId,
    seatIds: fixture.seatIds.slice(4, 6),
    holder,
    now: NOW,
  });
});

const JOBS: Record<string, (now: number) => Promise<unknown>> = {
  "settling and forgetting": (now) => settleAndForget(db, { now }),
  "forgetting whose orders were": (now) => forgetOld(db, { days: 30, now }),
  "tidying a little": (now) => tidySome(db, { now }),
  "tidying all": (now) => tidyAll(db, { now }),
  reminding: (now) => postReminders(db, { now }),
  "asking for reviews": (now) => postReviewRequests(db, { now }),
  "sending vouchers": (now) => postVouchers(db, { now }),
  "telling of what is on sale": (now) => tellOwed(db, { now }),
  "delivering messages": (now) => deliverMessages(() => now),
  "telling other programs": (now) => sendWebhooks(() => now),
};

it.each(Object.entries(JOBS))("%s goes through nothing that grows with every sale", async (_, job) => {
  statements.clear();
  for (const now of [NOW + MINUTE_MS, NOW + DAY_MS, NOW + 500 * DAY_MS]) await job(now);
  expect(statements.size).toBeGreaterThan(0);
  expect(await findScans(plain, [...statements], MAY_SCAN)).toEqual([]);
});
