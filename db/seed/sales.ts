import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookingNotes, bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { scans } from "@/db/schema/door";
import { holds } from "@/db/schema/holds";
import { orderLines, orders } from "@/db/schema/orders";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refundLines, refunds } from "@/db/schema/refunds";
import type { BookingFee } from "@/db/schema/venues";
import { HOUSE_UNTIL } from "@/lib/claims/hold";
import { HOLD_TTL_MS } from "@/lib/claims/hold-limits";
import { MINUTE_MS } from "@/lib/clock-units";
import type { AudienceSeat } from "./audience";
import type { Names, Random } from "./random";
import { type Issued, receiptStep } from "./receipt-step";
import { insertAll } from "./rows";
import { type DrawnSale, drawSale, type Sale } from "./sale";
import {
  bookingOf,
  holdOf,
  lineId,
  linesOf,
  orderOf,
  paymentOf,
  type Rates,
  refundLinesOf,
  refundOf,
} from "./sale-rows";

type Rows<T extends { $inferInsert: unknown }> = T["$inferInsert"][];

export type SellingTheater = Rates & { id: number; timeZone: string; bookingFee: BookingFee | null };

/** Collects sales as the rows a real sale leaves behind, to be written in one go. */
export class SalesLedger {
  private readonly holds: Rows<typeof holds> = [];
  private readonly orders: Rows<typeof orders> = [];
  private readonly lines: Rows<typeof orderLines> = [];
  private readonly payments: Rows<typeof payments> = [];
  private readonly events: Rows<typeof paymentEvents> = [];
  private readonly bookings: Rows<typeof bookings> = [];
  private readonly tickets: Rows<typeof tickets> = [];
  private readonly claims: Rows<typeof seatClaims> = [];
  private readonly refunds: Rows<typeof refunds> = [];
  private readonly refundLines: Rows<typeof refundLines> = [];
  private readonly receipts: Issued[] = [];
  private readonly scans: Rows<typeof scans> = [];
  private readonly notes: Rows<typeof bookingNotes> = [];

  constructor(
    readonly theater: SellingTheater,
    readonly random: Random,
    readonly names: Names,
    /** Of those who take seats and leave: a chance apart, so that they change nothing of the sales. */
    private readonly leavers: Random,
  ) {}

  add(asked: Sale): void {
    const sale = drawSale(this, asked, this.theater.bookingFee);
    if (sale.priced.length === 0) return;
    const { counter, paymentId, bookingId, paidAt, cancelledAt } = sale;
    this.holds.push(holdOf(sale));
    if (this.leavers.chance(0.4)) this.leave(sale);
    this.orders.push(orderOf(sale, this.theater.id));
    this.lines.push(...linesOf(sale, this.theater));
    this.payments.push(paymentOf(sale, this.theater.id));
    if (sale.totalMinor > 0) this.receipts.push({ orderId: paymentId, refundId: null, at: paidAt });
    if (!counter) {
      const { eventId, totalMinor: amountMinor, currency } = sale;
      this.events.push({
        ...{ provider: "test", eventId, paymentId, kind: "captured", amountMinor, currency },
        ...{ occurredAt: paidAt, receivedAt: paidAt },
      });
    }
    this.bookings.push(bookingOf(sale));
    this.print(sale);
    if (cancelledAt) {
      const refundId = this.names.id();
      this.refunds.push(refundOf(sale, refundId, cancelledAt));
      this.receipts.push({ orderId: paymentId, refundId, at: cancelledAt });
      this.refundLines.push(...refundLinesOf(sale, refundId, this.theater));
    }
    if (counter && sale.isGift)
      this.notes.push({
        id: bookingId,
        bookingId,
        userId: counter.soldBy,
        about: "complimentary",
        text: "won the riddle in the programme",
        createdAt: paidAt,
      });
  }

  /** Seats that the house keeps from sale. */
  keep(house: {
    showtimeId: number;
    priceCardId: number;
    seats: readonly AudienceSeat[];
    userId: number;
    at: number;
  }) {
    const { showtimeId, priceCardId, seats, userId, at } = house;
    const id = `house-${showtimeId}`;
    this.holds.push({
      id,
      showtimeId,
      visitorId: `house:${userId}`,
      userId: null,
      priceCardId,
      houseReason: "Press",
      createdAt: at,
      expiresAt: HOUSE_UNTIL,
    });
    for (const { seatId } of seats)
      this.claims.push({ showtimeId, seatId, holdId: id, bookingId: null, expiresAt: HOUSE_UNTIL });
  }

  /** The first who was let in there was let in at another door as well, which was offline. */
  letInTwice(showtimeId: number): void {
    const first = this.scans.find((scan) => scan.showtimeId === showtimeId && scan.outcome === "admitted");
    if (!first) return;
    this.scans.push({
      ...first,
      id: `double-${first.id}`,
      outcome: "double",
      deviceId: `demo-side-door-${first.userId}`,
      deviceName: "Side door",
      scannedAt: first.scannedAt + 4 * MINUTE_MS,
      receivedAt: first.scannedAt + 25 * MINUTE_MS,
    });
  }

  steps(db: Database) {
    return [
      ...insertAll(db, holds, this.holds),
      ...insertAll(db, orders, this.orders),
      ...insertAll(db, orderLines, this.lines),
      ...insertAll(db, payments, this.payments),
      ...insertAll(db, paymentEvents, this.events),
      ...insertAll(db, bookings, this.bookings),
      ...insertAll(db, tickets, this.tickets),
      ...insertAll(db, seatClaims, this.claims),
      ...insertAll(db, refunds, this.refunds),
      ...insertAll(db, refundLines, this.refundLines),
      receiptStep(db, this.theater, this.receipts),
      this.sendRefunds(db),
      ...insertAll(db, scans, this.scans),
      ...insertAll(db, bookingNotes, this.notes),
    ];
  }

  /** What the provider did not refuse went back at once. */
  private sendRefunds(db: Database) {
    const ids = this.refunds.filter(({ state }) => state === "requested").map(({ id }) => id);
    return db
      .update(refunds)
      .set({ state: "succeeded", settledAt: sql`${refunds.createdAt}` })
      .where(sql`${refunds.id} in (select value from json_each(${JSON.stringify(ids)}))`);
  }

  /** Its tickets, and their seats unless it was cancelled. */
  private print(sale: DrawnSale): void {
    const { showtimeId, holdId, bookingId } = sale;
    const cancelledAt = sale.cancelledAt ?? null;
    for (const [position, { seat, type, amountMinor }] of sale.priced.entries()) {
      const id = this.names.id();
      const admittedAt = cancelledAt ? null : this.letIn(sale, id);
      this.tickets.push({
        id,
        bookingId,
        orderLineId: lineId(sale.paymentId, position),
        showtimeId,
        seatId: seat.seatId,
        rowLabel: seat.rowLabel,
        seatNumber: seat.number,
        seatType: seat.type,
        ticketType: type.name,
        ...{ paidMinor: amountMinor, reportedMinor: amountMinor, recognisedMinor: amountMinor },
        code: this.names.id(),
        cancelledAt,
        admittedAt,
      });
      if (cancelledAt) continue;
      this.claims.push({ showtimeId, seatId: seat.seatId, holdId, bookingId, expiresAt: NEVER });
    }
  }

  private letIn({ showtimeId, arrival }: Sale, ticketId: string): number | null {
    if (!arrival || this.random.chance(0.04)) return null;
    const { at, doorKeeper: userId } = arrival;
    const deviceId = `demo-door-${userId}`;
    this.scans.push({
      id: this.names.id(),
      showtimeId,
      ticketId,
      outcome: "admitted",
      userId,
      deviceId,
      deviceName: "Front door",
      scannedAt: at,
      receivedAt: at,
    });
    return at;
  }

  /** Somebody else who took seats somewhat earlier and let them go. */
  private leave({ showtimeId, priceCardId, at }: Sale): void {
    const createdAt = at - this.leavers.integer(10, 50) * MINUTE_MS;
    this.holds.push({
      id: this.names.id(),
      showtimeId,
      visitorId: this.names.id(),
      userId: null,
      priceCardId,
      createdAt,
      expiresAt: createdAt + HOLD_TTL_MS,
    });
  }
}
