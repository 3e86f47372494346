import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { paymentEvents, payments } from "@/db/schema/payments";
import { type Fixture, makeFixture } from "@/db/testing/fixture";
import { openTestDatabase } from "@/db/testing/test-database";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { HOUR_MS } from "@/lib/clock-units";
import { holdSeats } from "@/lib/holding/hold-seats";
import { newId } from "@/lib/id";
import { type TestOutcome, testWebhook } from "@/lib/payments/test-provider";
import { TOLERANCE_MS } from "@/lib/payments/webhook-signature";
import { beginPayment } from "./begin-payment";
import { cancelPayment } from "./cancel-payment";
import { decideAtTestBank, getTestPayment } from "./decide-at-test-bank";
import { receiveWebhook } from "./receive-webhook";
import { settlePayment } from "./settle-payment";
import { startPayment } from "./start-payment";

const now = Date.UTC(2026, 10, 22, 12);

describe("a payment that its customer makes at the provider", () => {
  let db: Database;
  let fixture: Fixture;
  const holder = { visitorId: "", userId: null };
  beforeEach(async () => {
    db = openTestDatabase();
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    holder.visitorId = newId();
  });

  async function begun(method: TestOutcome = "redirect") {
    const [seatId = 0] = fixture.seatIds;
    const held = await holdSeats(db, { showtimeId: fixture.showtimeId, seatIds: [seatId], holder, now });
    if (!held.ok) throw new Error(held.code);
    const started = await startPayment(db, {
      ...{ holdId: held.value.id, holder, contact: { name: "Ada", email: "ada@example.com" } },
      choices: [{ seatId, ticketTypeId: fixture.ticketTypeId }],
      ...{ expectedTotalMinor: 1_250, expectedCurrency: "GBP", provider: "test", method, now },
    });
    if (!started.ok) throw new Error(started.code);
    const { paymentId } = started.value;
    const next = await beginPayment(db, { paymentId, now });
    const [row] = await db.select().from(payments).where(eq(payments.id, paymentId));
    return { paymentId, next, providerRef: row?.providerRef ?? "", own: { paymentId, holder, now } };
  }
  const receive = (request: Parameters<typeof receiveWebhook>[1]["request"], provider = "test") =>
    receiveWebhook(db, { provider, request });

  it("is begun once, and leads whoever comes back to the same place", async () => {
    const { paymentId, next, providerRef } = await begun();
    expect(next).toEqual({ kind: "redirect", url: `/checkout/test-bank/${paymentId}` });
    expect(
      await Promise.all([beginPayment(db, { paymentId, now }), beginPayment(db, { paymentId, now })]),
    ).toEqual([next, next]);
    expect(await settlePayment(db, { paymentId, now })).toBe("pending");
    const [row] = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect(row).toMatchObject({ providerRef, nextStep: next });
  });

  it("has a form of the provider's where it says so, and nothing to do where it does not", async () => {
    const { paymentId, next } = await begun("form");
    expect(next).toEqual({ kind: "form", clientData: { paymentId } });
    fixture = await makeFixture(db, { startsAt: now + 6 * HOUR_MS });
    expect((await begun("succeed")).next).toEqual({ kind: "none" });
  });

  it("is booked by the webhook that says it was paid, once, and leads nowhere from then on", async () => {
    const { paymentId, providerRef } = await begun();
    const request = testWebhook(providerRef, { kind: "captured", now });
    expect(await Promise.all([receive(request), receive(request)])).toEqual([
      { ok: true, value: { ours: 1 } },
      { ok: true, value: { ours: 1 } },
    ]);
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
    expect(await db.select().from(bookings)).toHaveLength(1);
    expect(await db.select().from(paymentEvents)).toHaveLength(1);
    expect(await beginPayment(db, { paymentId, now })).toBeNull();
  });

  it("believes no webhook that was not signed, was changed, or is old", async () => {
    const { paymentId, providerRef } = await begun();
    const request = testWebhook(providerRef, { kind: "captured", now });
    const refused = { ok: false, code: "not-proved" };
    expect(await receive({ ...request, headers: new Headers() })).toEqual(refused);
    expect(await receive({ ...request, body: Buffer.from(`${request.body} `) })).toEqual(refused);
    expect(await receive({ ...request, now: now + TOLERANCE_MS + 1_000 })).toEqual(refused);
    expect(await receive(request, "stripe")).toEqual({ ok: false, code: "unknown-provider" });
    expect(await db.select().from(paymentEvents)).toEqual([]);
    expect(await receive(request)).toMatchObject({ ok: true });
    expect(await settlePayment(db, { paymentId, now })).toBe("booked");
  });

  it("books nothing of a signed webhook that tells another amount, which goes back", async () => {
    const { paymentId, providerRef } = await begun();
    await receive(testWebhook(providerRef, { kind: "captured", amountMinor: 1, now }));
    expect(await db.select().from(bookings)).toEqual([]);
    const [row] = await db.select().from(payments).where(eq(payments.id, paymentId));
    expect(row).toMatchObject({ state: "refunded", cameInMinor: 1 });
  });

  it("is decided by whose it is, and by nobody else", async () => {
    const { own } = await begun();
    const stranger = { ...own, holder: { visitorId: newId(), userId: null } };
    expect(await getTestPayment(db, stranger)).toBeNull();
    expect(await decideAtTestBank(db, { ...stranger, isPaid: true })).toMatchObject({ ok: false });
    expect(await decideAtTestBank(db, { ...own, isPaid: false })).toEqual({ ok: true, value: null });
    expect(await settlePayment(db, own)).toBe("declined");
  });

  it("is taken back by who pays another way, and by nobody else", async () => {
    const { own } = await begun();
    const stranger = { ...own, holder: { visitorId: newId(), userId: null } };
    expect(await cancelPayment(db, stranger)).toEqual({ ok: false, code: "unknown-payment" });
    expect(await cancelPayment(db, own)).toMatchObject({ ok: true, value: { state: "declined" } });
    expect(await cancelPayment(db, own)).toEqual({ ok: false, code: "over" });
  });

  it("is taken back once its seats may go to others, and booked all the same if it was paid before", async () => {
    const { own, providerRef } = await begun();
    const after = now + HOLD_TTL_MS + 1_000;
    expect(await settlePayment(db, { ...own, now: after })).toBe("declined");
    await receive(testWebhook(providerRef, { kind: "captured", now: after }));
    expect(await settlePayment(db, { ...own, now: after })).toBe("booked");
  });
});
