import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { paymentEvents, payments } from "@/db/schema/payments";
import { paymentReversals } from "@/db/schema/reversals";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { bookSeats } from "@/lib/bookings/testing/made-booking";
import { HOUR_MS } from "@/lib/clock-units";
import { findTicket } from "@/lib/door/find-ticket";
import { getDoorState } from "@/lib/door/get-door-state";
import { newId } from "@/lib/id";
import { seeReversals } from "@/lib/ordering/see-reversals";
import { listAttention } from "@/lib/overview/list-attention";
import type { ReversalNews } from "./provider";
import { recordEvent } from "./record-event";

const now = Date.UTC(2026, 10, 22, 12);

const removed = vi.hoisted(() => ({ order: false }));
vi.mock("./later-reversal", async (original) => {
  const { isLaterReversal } = await original<typeof import("./later-reversal")>();
  return { isLaterReversal: () => (removed.order ? sql`1` : isLaterReversal()) };
});

describe.each(engines)("what is taken back without us on %s", (_, open) => {
  let db: Database;
  let fixture: Fixture;
  let booking: Awaited<ReturnType<typeof bookSeats>>;
  let paymentId: string;
  let reversalRef: string;
  beforeAll(() => {
    db = open();
  });
  beforeEach(async () => {
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    booking = await bookSeats(db, fixture, { seatIds: fixture.seatIds.slice(0, 2), now });
    const paid = await db.select().from(payments).where(eq(payments.orderId, booking.orderId)).get();
    paymentId = paid?.id ?? "";
    reversalRef = newId();
  });
  const tell = (over: Partial<ReversalNews> = {}, at = now) =>
    recordEvent(db, {
      provider: "test",
      event: {
        ...{ kind: "reversed", reversal: "dispute", reversalRef, state: "open", paymentId },
        ...{ eventId: newId(), amountMinor: 2_500, currency: "GBP", occurredAt: now, ...over },
      },
      now: at,
    });
  const row = () => db.select().from(paymentReversals).where(eq(paymentReversals.ref, reversalRef)).get();

  it("is kept once, and what happened last stands in whatever order it is told", async () => {
    const won = { state: "returned", occurredAt: now + 2_000 } as const;
    const lost = { state: "taken", occurredAt: now + 1_000 } as const;
    await Promise.all([tell(won), tell(lost), tell()]);
    expect(await row()).toMatchObject({ state: "returned", toldAt: now + 2_000 });
    await tell(lost);
    expect(await row()).toMatchObject({ state: "returned" });
    expect(await db.select().from(paymentEvents).where(eq(paymentEvents.kind, "reversed"))).not.toEqual([]);
  });

  it("is, of two that happened in one second, the one that is further on", async () => {
    await tell({ state: "taken" });
    await tell({ state: "open" });
    expect(await row()).toMatchObject({ state: "taken" });
  });

  it("would be what was told last if nobody asked when it happened (twin)", async () => {
    await tell({ state: "returned", occurredAt: now + 1_000 });
    removed.order = true;
    await tell({ state: "taken" });
    removed.order = false;
    expect(await row()).toMatchObject({ state: "taken" });
  });

  it("is of a payment of that provider, or of none", async () => {
    expect(await tell({ paymentId: newId() })).toEqual({ ok: false, code: "unknown" });
    await db.update(payments).set({ provider: "another" }).where(eq(payments.id, paymentId));
    expect(await tell()).toEqual({ ok: false, code: "unknown" });
    expect(await row()).toBeUndefined();
  });

  it("marks the tickets at the door until the money is back, and makes a list on a device stale", async () => {
    const code = booking.tickets[0]?.code ?? "";
    const staff = await addOwner(db, fixture.theaterId);
    const mark = async () => (await findTicket(db, { code }))?.seat.reversedBy;
    const version = async () =>
      (await getDoorState(db, { staff, showtimeId: fixture.showtimeId }))?.version ?? "";
    const before = await version();
    expect(await mark()).toBeUndefined();
    await tell();
    expect(await mark()).toBe("dispute");
    expect(await version()).not.toBe(before);
    await tell({ state: "returned", occurredAt: now + 1_000 });
    expect(await mark()).toBeUndefined();
    expect(await version()).toBe(before);
  });

  it("asks its theater's staff for a look until somebody has seen it, and again with its next state", async () => {
    const staff = await addOwner(db, fixture.theaterId);
    const other = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    const stranger = await addOwner(db, other.theaterId);
    const asked = async (who = staff) =>
      (await listAttention(db, { staff: who, now })).reversed.map(({ state }) => state);
    await tell();
    expect(await asked()).toEqual(["open"]);
    expect(await asked(stranger)).toEqual([]);
    const see = (who = staff, upTo = now) => seeReversals(db, { staff: who, paymentId, upTo, now });
    expect(await see(stranger)).toEqual({ ok: false, code: "not-found" });
    expect(await see()).toEqual({ ok: true, value: null });
    expect(await asked()).toEqual([]);
    expect(await see()).toEqual({ ok: false, code: "over" });
    // told again as it was, it is no news
    await tell({ occurredAt: now + 1_000 }, now + 1);
    expect(await asked()).toEqual([]);
    await tell({ state: "taken", occurredAt: now + 2_000 }, now + 2);
    expect(await asked()).toEqual(["taken"]);
    // what the page did not show yet is not taken for seen
    expect(await see(staff, now + 1)).toEqual({ ok: false, code: "over" });
    expect(await asked()).toEqual(["taken"]);
    // twin: without the guard the log says that somebody saw what nobody did
    const unguarded = { staff, paymentId, upTo: now + 1, now };
    expect(await seeReversals(withoutGuard(db, "over"), unguarded)).toMatchObject({ ok: true });
  });
});
