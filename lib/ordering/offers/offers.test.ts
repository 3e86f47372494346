import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { bookings } from "@/db/schema/bookings";
import { holds } from "@/db/schema/holds";
import { seatOffers } from "@/db/schema/seat-offers";
import { theaters } from "@/db/schema/venues";
import { engines } from "@/db/testing/test-database";
import { addOwner } from "@/lib/accounts/testing/staff";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { settleRefund } from "@/lib/payments/settle-refund";
import { testProvider } from "@/lib/payments/test-provider";
import { storedTotals, trueTotals } from "@/lib/reports/testing/true-totals";
import { getPaymentForStaff } from "../get-payment-for-staff";
import { getPaymentTimeline } from "../get-payment-timeline";
import { refundPayment } from "../refunds/refund-payment";
import { settlePayment } from "../settle-payment";
import { late, latePayers, now } from "../testing/late-payers";
import { voucherSales } from "../testing/voucher-sales";
import { acceptOffer } from "./accept-offer";
import { refuseOffer } from "./refuse-offer";

describe.each(engines)("who pays after the hold has ended, on %s", (name, open) => {
  const db = open();
  const of = latePayers(db);
  beforeEach(() => of.stage());

  it("has the seats while nobody else claimed them, and when they have come free again, without being asked", async () => {
    const kept = await of.payLate(null);
    expect(await kept.settle()).toBe("booked");
    await of.stage();
    const again = await of.payLate(of.seats(0, 2));
    // the rival's hold has ended too
    expect(await again.settle(late + HOLD_TTL_MS)).toBe("booked");
    expect(await of.ticketsOf(again.orderId)).toMatchObject([{ seatNumber: "1" }, { seatNumber: "2" }]);
    const offer = await of.offerOf(again.orderId);
    expect(offer?.acceptedAt).toBe(late + HOLD_TTL_MS);
    const posted = await of.mailOf("seats-offered");
    expect(posted.filter(({ payload }) => payload.linkToken === offer?.linkToken)).toEqual([]);
  });

  it("is offered as good ones together, held for them and written about, once", async () => {
    const { paymentId, orderId, offer, settle } = await of.offered();
    expect(offer).toMatchObject({ until: late + 15 * MINUTE_MS, acceptedAt: null, refusedAt: null });
    expect(await of.claimsOf(offer.id)).toHaveLength(2);
    expect(
      (await of.mailOf("seats-offered")).filter(({ payload }) => payload.linkToken === offer.linkToken),
    ).toMatchObject([
      {
        notAfter: offer.until,
        payload: {
          ...{ amountMinor: 2_500, currency: "GBP" },
          before: [
            { rowLabel: "A", seatNumber: "1" },
            { rowLabel: "A", seatNumber: "2" },
          ],
          seats: [{ rowLabel: expect.any(String) }, { rowLabel: expect.any(String) }],
        },
      },
    ]);
    await Promise.all([settle(late + 1), settle(late + 2), settle(late + MINUTE_MS)]);
    expect(await db.select().from(seatOffers).where(eq(seatOffers.orderId, orderId))).toHaveLength(1);
    expect(await of.refundsOf(paymentId)).toEqual([]);
    expect(await of.receiptsOf(orderId)).toEqual([]);
  });

  it("has a booking of them for what was paid once they are accepted, by however many clicks", async () => {
    const { paymentId, orderId, offer, linkToken } = await of.offered();
    const both = await Promise.all([
      acceptOffer(db, { linkToken, now: late + 1 }),
      acceptOffer(db, { linkToken, now: late + 1 }),
    ]);
    const [booking] = await db.select().from(bookings).where(eq(bookings.orderId, orderId));
    expect(both).toEqual(Array(2).fill({ ok: true, value: { linkToken: booking?.linkToken } }));
    const sold = await of.ticketsOf(orderId);
    expect(sold.map(({ paidMinor }) => paidMinor)).toEqual([1_250, 1_250]);
    expect(await of.claimsOf(offer.id)).toMatchObject(Array(2).fill({ bookingId: booking?.id }));
    expect(await settlePayment(db, { paymentId, now: late + HOUR_MS })).toBe("booked");
    expect(await of.refundsOf(paymentId)).toEqual([]);
    expect(await of.receiptsOf(orderId)).toHaveLength(1);
    expect(await refuseOffer(db, { linkToken, userId: null, now: late + 2 })).toMatchObject({
      code: "offer-over",
    });
    const found = await getPaymentForStaff(db, {
      staff: await addOwner(db, of.here().theaterId),
      paymentId,
      now: late,
    });
    // as they are on the tickets, and not as they were asked for
    const names = (seats: readonly { rowLabel: string; seatNumber: string }[] = []) =>
      seats.map(({ rowLabel, seatNumber }) => `${rowLabel}${seatNumber}`).toSorted();
    expect(names(found?.seats)).toEqual(names(sold));
    expect(names(found?.seats)).not.toContain("A1");
    const events = found && (await getPaymentTimeline(db, found));
    expect(events?.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["seats-offered", "offer-accepted"]),
    );
    // of all theaters, which on a server that others share are never at rest
    if (name === "libSQL") return;
    for (const table of ["ledger_totals", "showtime_totals"] as const)
      expect(await storedTotals(db, table)).toEqual(await trueTotals(db, table));
  });

  it("is refunded in full and told so on refusal, and others may have the seats at once", async () => {
    const { paymentId, offer, linkToken } = await of.offered();
    expect(await refuseOffer(db, { linkToken, userId: null, now: late + 1 })).toEqual({
      ok: true,
      value: null,
    });
    expect(await of.claimsOf(offer.id)).toEqual([]);
    expect(await of.refundsOf(paymentId)).toMatchObject([
      { amountMinor: 2_500, state: "succeeded", reason: "seats-lost" },
    ]);
    expect(await of.mailOf("payment-refunded", "offer-refused")).not.toEqual([]);
    expect(await acceptOffer(db, { linkToken, now: late + 2 })).toMatchObject({ code: "offer-over" });
    expect(await refuseOffer(db, { linkToken, userId: null, now: late + 2 })).toMatchObject({
      code: "offer-over",
    });
    expect(await of.refundsOf(paymentId)).toHaveLength(1);
  });

  it("is refused although the provider cannot be reached: what is owed is sent by the timer", async () => {
    const { paymentId, linkToken } = await of.offered();
    const { refund } = testProvider;
    const unreachable = vi.spyOn(testProvider, "refund").mockImplementation(async (asked) => {
      if (asked.providerRef.includes(paymentId)) throw new Error("unreachable");
      return refund(asked);
    });
    const refused = await refuseOffer(db, { linkToken, userId: null, now: late + 1 });
    unreachable.mockRestore();
    expect(refused).toEqual({ ok: true, value: null });
    expect(await of.mailOf("payment-refunded", "offer-refused")).not.toEqual([]);
    const [owed, ...others] = await of.refundsOf(paymentId);
    expect(owed).toMatchObject({ amountMinor: 2_500, state: "requested" });
    expect(others).toEqual([]);
    await settleRefund(db, { refundId: owed?.id ?? "", now: late + MINUTE_MS });
    expect(await of.refundsOf(paymentId)).toMatchObject([{ state: "succeeded" }]);
  });

  it("is refunded once when the offer has ended, by whoever looks first, and its seats are free by the predicate", async () => {
    const { paymentId, offer, linkToken, settle } = await of.offered();
    const seatIds = (await of.claimsOf(offer.id)).map(({ seatId }) => seatId);
    await expect(of.hold(seatIds, offer.until - 1)).rejects.toThrow("seats-taken");
    expect(await settle(offer.until - 1)).toBe("captured");
    await of.hold(seatIds, offer.until);
    await Promise.all([
      acceptOffer(db, { linkToken, now: offer.until }),
      settle(offer.until),
      settle(offer.until + MINUTE_MS),
    ]);
    expect(await settle(offer.until)).toBe("refunded");
    expect(await of.refundsOf(paymentId)).toMatchObject([{ amountMinor: 2_500, state: "succeeded" }]);
    expect(await of.mailOf("payment-refunded", "offer-ended")).not.toEqual([]);
  });

  it("is refunded at once where no such seats are free, the theater offers none, or too little time is left", async () => {
    const [first, ...rest] = [of.seats(0, 10), of.seats(10, 20)];
    const full = await of.payLate(first);
    await of.hold(rest.flat(), late - 1);
    expect(await full.settle()).toBe("refunded");
    await of.stage(now + 6 * HOUR_MS, 0);
    expect(await (await of.payLate()).settle()).toBe("refunded");
    await of.stage(late + 10 * MINUTE_MS + 59_000);
    expect(await (await of.payLate()).settle()).toBe("refunded");
    await of.stage(late + 14 * MINUTE_MS);
    const { offer } = await of.offered();
    expect(offer.until).toBe(late + 4 * MINUTE_MS);
  });

  it("is offered nothing for seats they still hold, or have given up for others", async () => {
    const { orderId, holdId, settle } = await of.payLate();
    await db.update(holds).set({ expiresAt: 0 }).where(eq(holds.id, holdId));
    expect(await settle()).toBe("refunded");
    expect(await of.offerOf(orderId)).toBeUndefined();
  });

  it("cannot choose, extend or pay with the seats that are offered, and nor can others", async () => {
    const { holder, offer } = await of.offered();
    expect(await listOwnHolds(db, { holder, now: late + 1 })).toEqual([]);
    await expect(
      of.hold(
        (await of.claimsOf(offer.id)).map(({ seatId }) => seatId),
        late + 1,
      ),
    ).rejects.toThrow("seats-taken");
    // sales that close meanwhile do not end it
    await db
      .update(theaters)
      .set({ salesCloseMinutes: 24 * 60 })
      .where(eq(theaters.id, of.here().theaterId));
    expect(await acceptOffer(db, { linkToken: offer.linkToken, now: late + 1 })).toMatchObject({ ok: true });
  });

  it("is refunded what a first try took after all, whatever has been offered for the second by then", async () => {
    const bookingsOf = () => db.select().from(bookings).where(eq(bookings.showtimeId, of.here().showtimeId));
    const offersOf = () =>
      db.select().from(seatOffers).where(eq(seatOffers.showtimeId, of.here().showtimeId));
    for (const [isAccepted, at] of [
      [true, late + 2],
      // the first seats are free again
      [true, late + HOLD_TTL_MS + 2],
      [false, late + 2],
    ] as const) {
      await of.stage();
      const { firstId, linkToken, captureFirst } = await of.offered(undefined, true);
      if (isAccepted) expect(await acceptOffer(db, { linkToken, now: late + 1 })).toMatchObject({ ok: true });
      expect(await captureFirst(at)).toBe("refunded");
      expect(await of.refundsOf(firstId)).toMatchObject([{ amountMinor: 2_500, state: "succeeded" }]);
      expect(await bookingsOf()).toHaveLength(isAccepted ? 1 : 0);
      expect(await offersOf()).toHaveLength(1);
      if (!isAccepted) expect(await acceptOffer(db, { linkToken, now: at + 1 })).toMatchObject({ ok: true });
    }
  });

  it("is offered seats for what a voucher paid as well, and has it back on the voucher on refusal", async () => {
    const sell = async () => {
      const sales = voucherSales(db, of.here(), now);
      const voucher = await sales.buy(1_000);
      const paying = { code: voucher.code, expectedVoucherMinor: 1_000, method: "late" };
      const { orderId, states } = await sales.pay(paying);
      await of.hold(of.seats(0, 2), late - 1);
      await sales.settleAll(orderId, late);
      const offer = await of.offerOf(orderId);
      const balance = () => sales.balance(voucher.id);
      return { balance, states, linkToken: offer?.linkToken ?? "" };
    };
    const taken = await sell();
    expect(await acceptOffer(db, { linkToken: taken.linkToken, now: late + 1 })).toMatchObject({ ok: true });
    expect((await taken.states()).map(([, state]) => state)).toEqual(["booked", "booked"]);
    expect(await taken.balance()).toBe(0);
    await of.stage();
    const left = await sell();
    expect(await left.balance()).toBe(0);
    await refuseOffer(db, { linkToken: left.linkToken, userId: null, now: late + 1 });
    expect((await left.states()).map(([, state]) => state)).toEqual(["refunded", "refunded"]);
    expect(await left.balance()).toBe(1_000);
  });

  it("is refunded the other part at once where whoever refunded the first was cut off", async () => {
    const sales = voucherSales(db, of.here(), now);
    const voucher = await sales.buy(1_000);
    const paid = await sales.pay({ code: voucher.code, expectedVoucherMinor: 1_000, method: "late" });
    await of.hold(of.seats(0, 2), late - 1);
    await sales.settleAll(paid.orderId, late);
    const offer = await of.offerOf(paid.orderId);
    const [part] = await sales.paymentsOf(paid.orderId);
    const at = offer?.until ?? 0;
    await refundPayment(db, { paymentId: part?.id ?? "", cause: "offer-ended", now: at });
    await sales.settleAll(paid.orderId, at + 1);
    expect((await paid.states()).map(([, state]) => state)).toEqual(["refunded", "refunded"]);
    const told = (await of.mailOf("payment-refunded", "offer-ended")).filter(
      ({ createdAt }) => createdAt >= at,
    );
    expect(told.map(({ payload }) => [payload.amountMinor, payload.isPart, payload.isVoucher])).toEqual(
      expect.arrayContaining([
        [1_000, true, true],
        [1_500, true, false],
      ]),
    );
  });
});
