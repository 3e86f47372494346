import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { payments } from "@/db/schema/payments";
import { showtimes } from "@/db/schema/scheduling";
import { seatOffers } from "@/db/schema/seat-offers";
import { theaters } from "@/db/schema/venues";
import { meanwhile } from "@/db/testing/meanwhile";
import { engines } from "@/db/testing/test-database";
import { withoutGuard, withoutStep } from "@/db/testing/without-guard";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { listAttention } from "@/lib/overview/list-attention";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { funnelSheets } from "@/lib/reports/funnel-sheets";
import { askAgain } from "../ask-again";
import { confirmBooking } from "../confirm-booking";
import { refundPayment } from "../refunds/refund-payment";
import { late, latePayers } from "../testing/late-payers";
import { acceptOffer } from "./accept-offer";
import { offerSeats } from "./offer-seats";
import { refuseOffer } from "./refuse-offer";

describe.each(engines)("what happens while seats are offered, on %s", (_, open) => {
  const db = open();
  const of = latePayers(db);
  beforeEach(() => of.stage());

  it("has booking or refund, and not both, when the answer and the end meet", async () => {
    const { paymentId, orderId, offer, linkToken, settle } = await of.offered();
    const answered = acceptOffer(
      meanwhile(db, () => settle(offer.until)),
      { linkToken, now: offer.until - 1 },
    );
    expect(await answered).toMatchObject({ code: "offer-over" });
    expect(await of.refundsOf(paymentId)).toHaveLength(1);
    expect(await db.select().from(bookings).where(eq(bookings.orderId, orderId))).toEqual([]);
    await of.stage();
    const other = await of.offered();
    const refused = refuseOffer(
      meanwhile(db, () => acceptOffer(db, { linkToken: other.linkToken, now: late + 1 })),
      { linkToken: other.linkToken, userId: null, now: late + 1 },
    );
    expect(await refused).toMatchObject({ code: "offer-over" });
    expect(await of.refundsOf(other.paymentId)).toEqual([]);
    expect(await of.ticketsOf(other.orderId)).toHaveLength(2);
  });

  it("is refunded when the showtime is cancelled or changed meanwhile, whoever asks", async () => {
    const staff = await addOwner(db, of.here().theaterId);
    const gone = await of.offered();
    const { showtimeId } = of.here();
    const [showtime] = await db.select().from(showtimes).where(eq(showtimes.id, showtimeId));
    const cancelled = {
      staff,
      showtimeId,
      revision: showtime?.revision ?? 0,
      reason: "Flood",
      now: late + 1,
    };
    expect(await cancelShowtime(db, cancelled)).toMatchObject({
      ok: true,
    });
    expect(await acceptOffer(db, { linkToken: gone.linkToken, now: late + 2 })).toMatchObject({
      code: "offer-over",
    });
    expect(await of.refundsOf(gone.paymentId)).toMatchObject([
      { reason: "showtime-cancelled", state: "succeeded" },
    ]);
    await of.stage();
    const moved = await of.offered();
    await db.update(showtimes).set({ movedAt: late }).where(eq(showtimes.id, of.here().showtimeId));
    expect(await moved.settle(late + 1)).toBe("refunded");
    expect(await of.refundsOf(moved.paymentId)).toMatchObject([{ reason: "showtime-moved" }]);
  });

  it("is one hold that was begun, and not two, in the reports", async () => {
    const staff = await addOwner(db, of.here().theaterId);
    const [theater] = await db.select().from(theaters).where(eq(theaters.id, of.here().theaterId));
    const scope = { staff, theaters: theater ? [theater] : [], from: "2026-11-22", to: "2026-11-22" };
    const steps = async (at: number) => {
      const sheets = await funnelSheets(db, { ...scope, now: at });
      return sheets.find(({ totals }) => totals.length > 0)?.totals[0]?.slice(1, 4);
    };
    // the customer's own and the rival's
    const { linkToken } = await of.offered();
    expect(await steps(late)).toEqual([2, 1, 0]);
    await acceptOffer(db, { linkToken, now: late + 1 });
    expect(await steps(late + 1)).toEqual([2, 1, 1]);
  });

  it("is not in doubt while the offer stands, and staff may end it", async () => {
    const staff = await addOwner(db, of.here().theaterId);
    await db.update(theaters).set({ offerMinutes: 60 }).where(eq(theaters.id, of.here().theaterId));
    const { paymentId, offer } = await of.offered();
    const at = late + 30 * MINUTE_MS;
    expect((await listAttention(db, { staff, now: at })).inDoubt).toEqual([]);
    expect((await listAttention(db, { staff, now: offer.until })).inDoubt).toMatchObject([{ id: paymentId }]);
    expect(await askAgain(db, { staff, paymentId, now: at })).toEqual({
      ok: true,
      value: { state: "refunded" },
    });
    expect(await of.refundsOf(paymentId)).toHaveLength(1);
  });

  it("no refund is written while somebody has found other seats", async () => {
    const { paymentId, orderId } = await of.payLate();
    await db.update(payments).set({ state: "captured" }).where(eq(payments.id, paymentId));
    const refund = (on: Database) => refundPayment(on, { paymentId, cause: "seats-lost", now: late });
    const found = () => offerSeats(db, { orderId, now: late });
    await refund(meanwhile(db, found));
    expect(await of.offerOf(orderId)).toMatchObject({ acceptedAt: null });
    expect(await of.refundsOf(paymentId)).toEqual([]);
    await refund(withoutGuard(db, "offered"));
    expect(await of.refundsOf(paymentId)).toHaveLength(1);
  });

  it("nothing is offered for money that went back", async () => {
    const refunded = async (on: (db: Database) => Database) => {
      await of.stage();
      const { paymentId, orderId, holdId } = await of.payLate();
      await db.update(payments).set({ state: "captured" }).where(eq(payments.id, paymentId));
      const refund = () => refundPayment(db, { paymentId, cause: "seats-lost", now: late });
      // the refund ends the hold, which would keep the offer from being made by itself
      const unended = () =>
        refund().then(() =>
          db
            .update(holds)
            .set({ expiresAt: late - 1 })
            .where(eq(holds.id, holdId)),
        );
      await offerSeats(meanwhile(on(db), unended), { orderId, now: late });
      return of.offerOf(orderId);
    };
    expect(await refunded((one) => one)).toBeUndefined();
    expect(await refunded((one) => withoutGuard(one, "not-captured"))).toBeDefined();
  });

  it("nothing is accepted once the offer has ended", async () => {
    const { orderId, offer } = await of.offered();
    const accept = (on: Database) => confirmBooking(on, { orderId, accepts: offer.id, now: offer.until });
    expect(await accept(db)).toMatchObject({ code: "offer-ended" });
    expect(await accept(withoutGuard(db, "offer-ended"))).toMatchObject({ ok: true });
  });

  it("nothing is offered to who has reserved the seats, or holds some still", async () => {
    const { paymentId, orderId, holdId } = await of.payLate();
    await db.update(payments).set({ state: "captured" }).where(eq(payments.id, paymentId));
    const reserve = () =>
      db
        .update(holds)
        .set({ reservedAt: late, expiresAt: late + HOUR_MS })
        .where(eq(holds.id, holdId));
    const offer = (on: Database) => offerSeats(on, { orderId, now: late });
    expect(await offer(meanwhile(db, reserve))).toMatchObject({ code: "seats-lost" });
    expect(await offer(withoutGuard(db, "seats-lost", '"holds"'))).toMatchObject({ ok: true });
  });

  it("only one of two tries that were both paid for is offered seats, which the guard sees to (twin)", async () => {
    const offers = async (on: (db: Database) => Database) => {
      await of.stage();
      const { firstId, paymentId, orderId } = await of.payLate(undefined, true);
      for (const id of [firstId, paymentId])
        await db.update(payments).set({ state: "captured" }).where(eq(payments.id, id));
      const first = await db.select().from(payments).where(eq(payments.id, firstId)).get();
      const other = () => offerSeats(db, { orderId: first?.orderId ?? "", now: late });
      await offerSeats(meanwhile(on(db), other), { orderId, now: late });
      return db.select().from(seatOffers).where(eq(seatOffers.showtimeId, of.here().showtimeId));
    };
    expect(await offers((one) => one)).toHaveLength(1);
    expect(await offers((one) => withoutGuard(one, "seats-lost", "from seat_offers"))).toHaveLength(2);
  });

  it("what a first try took after all buys nothing once an offer for the second is accepted (twin)", async () => {
    const becomes = async (on: (db: Database) => Database) => {
      await of.stage();
      const { orderId, offer, captureFirst } = await of.offered(undefined, true);
      expect(await confirmBooking(on(db), { orderId, accepts: offer.id, now: late + 1 })).toMatchObject({
        ok: true,
      });
      // the seats that were paid for first are free again
      return captureFirst(late + HOLD_TTL_MS + 2);
    };
    expect(await becomes((one) => one)).toBe("refunded");
    expect(await becomes((one) => withoutStep(one, "update holds set expires_at"))).toBe("booked");
  });
});
