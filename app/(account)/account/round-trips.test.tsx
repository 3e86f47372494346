import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { cookieOf } from "@/app/_testing/cookie-of";
import { beginRequest, draw } from "@/app/_testing/request";
import type { Database } from "@/db/client";
import { countTrips } from "@/db/testing/count-trips";
import { makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { addUser } from "@/lib/accounts/testing/people";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { HOUR_MS } from "@/lib/clock-units";

const { db, take } = countTrips(openTestDatabase());
(globalThis as { matineeDatabase?: Database }).matineeDatabase = db;

it("waits three times for the database on each page of an account", async () => {
  const now = Date.now();
  const fixture = await makeFixture(db, { startsAt: now + HOUR_MS });
  const { id } = await addUser(db, "ada@example.com");
  await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
  await db.run(sql`update orders set user_id = ${id}`);
  const cookie = await cookieOf(db, id, now - HOUR_MS);
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
  for (const { default: Page } of [await import("./page"), await import("./bookings/page")]) {
    beginRequest(cookie);
    take();
    await draw(<Page {...props} />);
    expect(take()).toBe(3);
  }
}, 60_000);
