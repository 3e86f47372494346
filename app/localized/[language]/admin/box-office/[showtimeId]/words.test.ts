import { expect, it } from "vitest";
import { bookings } from "@/db/schema/bookings";
import { seatClaims } from "@/db/schema/claims";
import { makeFixture } from "@/db/testing/fixture";
import { lock } from "@/db/testing/locked";
import { openTestDatabase } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { sellAtCounter } from "@/lib/box-office/sell-at-counter";
import { newId } from "@/lib/id";
import { orBusy } from "@/lib/or-busy";
import { saleWords } from "./words";

it("says at the till that nothing was sold while the database is locked, and sells once it is free", async () => {
  const db = openTestDatabase();
  const now = Date.UTC(2026, 10, 22, 12);
  const fixture = await makeFixture(db, { startsAt: now + 3_600_000 });
  const staff = await addOwner(db, fixture.theaterId);
  const sale = {
    staff,
    saleId: newId(),
    showtimeId: fixture.showtimeId,
    revision: 1,
    choices: fixture.seatIds.slice(0, 2).map((seatId) => ({ seatId, ticketTypeId: fixture.ticketTypeId })),
    houseSeatIds: [],
    expectedTotalMinor: 2_500,
    payment: { kind: "cash" as const, givenMinor: 2_500 },
    contact: { name: "", email: "" },
    isOverride: false,
    now,
  };
  const unlock = await lock(db);
  const refused = await orBusy(() => sellAtCounter(db, sale));
  unlock();
  expect(refused).toEqual({ ok: false, code: "busy" });
  expect(saleWords((!refused.ok && refused.code) || "offline")).toMatch(
    /cannot take this just now.*Nothing was sold.*try once more/,
  );
  expect(await db.select().from(bookings)).toEqual([]);
  expect(await db.select().from(seatClaims)).toEqual([]);
  expect(await orBusy(() => sellAtCounter(db, sale))).toMatchObject({ ok: true });
  expect(await db.select().from(bookings)).toHaveLength(1);
});
