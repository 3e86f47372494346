import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { seatClaims } from "@/db/schema/claims";
import { showtimes } from "@/db/schema/scheduling";
import { type Fixture, makeFixture, makeShowtime } from "@/db/testing/fixture";
import { addPayment } from "@/db/testing/orders";
import { engines, openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard, withoutStep } from "@/db/testing/without-guard";
import type { Holder } from "@/lib/accounts/holder";
import { EXTENSION_MS, HOLD_TTL_MS, LONGEST_HOLD_MS } from "@/lib/claims/hold-limits";
import { newId } from "@/lib/id";
import { extendHold } from "./extend-hold";
import { holdSeats } from "./hold-seats";

const now = Date.UTC(2026, 10, 22, 12);

describe.each(engines)("more time on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let holder: Holder;

  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
    holder = { visitorId: newId(), userId: null };
  });
  const hold = async (showtimeId = fixture.showtimeId, seats = 2, at = now) => {
    const held = await holdSeats(db, {
      showtimeId,
      seatIds: fixture.seatIds.slice(0, seats),
      holder,
      now: at,
    });
    if (!held.ok) throw new Error(held.code);
    return held.value;
  };
  const extend = (at = now, who = holder) =>
    extendHold(db, { showtimeId: fixture.showtimeId, holder: who, now: at });

  it("is given ten times, then no more", async () => {
    let { expiresAt } = await hold();
    for (let i = 0; i < 10; i++) {
      const extended = await extend(expiresAt - 30_000);
      expect(extended).toMatchObject({ ok: true, value: { expiresAt: expiresAt + EXTENSION_MS } });
      expiresAt += EXTENSION_MS;
    }
    expect(expiresAt).toBe(now + LONGEST_HOLD_MS);
    expect(await extend(expiresAt - 1)).toEqual({ ok: false, code: "no-more-extensions" });
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(claims.map((claim) => claim.expiresAt)).toEqual([expiresAt, expiresAt]);
  });

  it("keeps the seats from others for just as long", async () => {
    await hold();
    await extend(now + EXTENSION_MS);
    const rival = { showtimeId: fixture.showtimeId, seatIds: fixture.seatIds.slice(0, 1) };
    const stranger = { visitorId: newId(), userId: null };
    const until = now + HOLD_TTL_MS + EXTENSION_MS;
    expect(await holdSeats(db, { ...rival, holder: stranger, now: until - 1 })).toMatchObject({ ok: false });
    expect(await holdSeats(db, { ...rival, holder: stranger, now: until })).toMatchObject({ ok: true });
  });

  it("ends with the sales", async () => {
    const startsAt = now + HOLD_TTL_MS + 60_000;
    await db.update(showtimes).set({ startsAt }).where(eq(showtimes.id, fixture.showtimeId));
    await hold();
    const late = now + HOLD_TTL_MS - 60_000;
    expect(await extend(late)).toMatchObject({ ok: true, value: { expiresAt: startsAt } });
    expect(await extend(late)).toEqual({ ok: false, code: "sales-close" });
  });

  it("is for who is there: asked for at once and again, it reaches no further than a new hold", async () => {
    await hold();
    for (const ahead of [0, 0, 60_000]) {
      expect(await extend(now + ahead)).toMatchObject({ value: { expiresAt: now + ahead + HOLD_TTL_MS } });
    }
    // twin
    const unseen = withoutStep(db, "update holds set expires_at = min(expires_at,");
    for (let i = 0; i < 10; i++) {
      await extendHold(unseen, { showtimeId: fixture.showtimeId, holder, now: now + 60_000 });
    }
    const claims = await db.select().from(seatClaims).where(eq(seatClaims.showtimeId, fixture.showtimeId));
    expect(claims[0]?.expiresAt).toBe(now + LONGEST_HOLD_MS);
  });

  it("is not for nobody's, another's, an expired or an empty hold", async () => {
    expect(await extend()).toEqual({ ok: false, code: "no-hold" });
    await hold();
    expect(await extend(now, { visitorId: newId(), userId: null })).toEqual({ ok: false, code: "no-hold" });
    expect(await extend(now + HOLD_TTL_MS)).toEqual({ ok: false, code: "no-hold" });
  });

  it("is refused to who holds more than one booking's worth of seats", async () => {
    await hold(fixture.showtimeId, 6);
    expect(await extend()).toMatchObject({ ok: true });
    const other = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + 86_400_000 });
    await hold(other, 5);
    expect(await extend()).toEqual({ ok: false, code: "hoarding" });
  });

  it("is refused while the seats are being paid for", async () => {
    const { id } = await hold();
    await addPayment(db, { holdId: id, createdAt: now });
    expect(await extend()).toEqual({ ok: false, code: "payment-in-progress" });
  });
});

it("without the condition on what a person holds who hoards is given more time (twin)", async () => {
  const db = openTestDatabase();
  const fixture = await makeFixture(db, { startsAt: now + 6 * 3_600_000 });
  const other = await makeShowtime(db, { ...fixture, startsAt: fixture.startsAt + 86_400_000 });
  const holder = { visitorId: newId(), userId: null };
  const seatIds = fixture.seatIds.slice(0, 6);
  for (const showtimeId of [fixture.showtimeId, other])
    await holdSeats(db, { showtimeId, seatIds, holder, now });
  const extended = await extendHold(withoutGuard(db, "hoarding"), {
    showtimeId: fixture.showtimeId,
    holder,
    now: now + EXTENSION_MS,
  });
  expect(extended).toMatchObject({ ok: true, value: { expiresAt: now + HOLD_TTL_MS + EXTENSION_MS } });
});
