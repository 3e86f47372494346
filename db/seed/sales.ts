import type { Database } from "@/db/client";
import { bookingNotes, bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { scans } from "@/db/schema/door";
import { holds } from "@/db/schema/holds";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { MINUTE_MS } from "@/lib/clock-units";
import { HOLD_TTL_MS, HOUSE_UNTIL } from "@/lib/seating/hold";
import type { AudienceSeat } from "./audience";
import type { Random } from "./random";
import { insertAll } from "./rows";

const REFERENCE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

export type Buyer = { userId: number | null; name: string; email: string };
export type SoldTicketType = { id: number; name: string; amounts: Partial<Record<string, number>> };
export type Sale = {
  showtimeId: number;
  priceCardId: number;
  currency: string;
  /** What is sold there, at the prices of that showtime. */
  ticketTypes: readonly SoldTicketType[];
  seats: readonly AudienceSeat[];
  buyer: Buyer;
  at: number;
  cancelledAt?: number;
  /** When the party came to the door; a few come without one of theirs. */
  arrival?: { at: number; doorKeeper: number };
  /** The provider refuses the first try to send its money back. */
  refundFails?: boolean;
  /** Sold in the house, to somebody who did not say their name. */
  counter?: { soldBy: number; provider: "cash" | "complimentary" };
};

type Rows<T extends { $inferInsert: unknown }> = T["$inferInsert"][];

/** Collects sales as the rows a real sale leaves behind, to be written in one go. */
export class SalesLedger {
  private readonly holds: Rows<typeof holds> = [];
  private readonly payments: Rows<typeof payments> = [];
  private readonly events: Rows<typeof paymentEvents> = [];
  private readonly bookings: Rows<typeof bookings> = [];
  private readonly tickets: Rows<typeof tickets> = [];
  private readonly claims: Rows<typeof seatClaims> = [];
  private readonly refunds: Rows<typeof refunds> = [];
  private readonly scans: Rows<typeof scans> = [];
  private readonly notes: Rows<typeof bookingNotes> = [];

  constructor(
    private readonly random: Random,
    /** Of those who take seats and leave: a chance apart, so that they change nothing of the sales. */
    private readonly leavers: Random,
  ) {}

  add(sale: Sale): void {
    const { random } = this;
    // drawn whether needed or not, so that what is sold at the counter changes nothing of what follows
    const [holdId, paymentId, bookingId, visitorId, eventId] = Array.from({ length: 5 }, () =>
      random.id(),
    ) as [string, string, string, string, string];
    const paidAt = sale.at + random.integer(1, 6) * MINUTE_MS;
    const cancelledAt = sale.cancelledAt ?? null;
    const { counter, refundFails = false } = sale;
    const isGift = counter?.provider === "complimentary";
    const priced = sale.seats.map((seat) => {
      const price = this.price(seat, sale.ticketTypes);
      return isGift ? { ...price, amountMinor: 0 } : price;
    });
    const total = priced.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const { showtimeId, priceCardId, currency } = sale;
    const buyer = counter ? { userId: null, name: "", email: "" } : sale.buyer;
    const method = counter?.provider ?? (refundFails ? "no-refund" : "succeed");

    this.holds.push({
      id: holdId,
      showtimeId,
      visitorId: counter ? `counter:${counter.soldBy}` : visitorId,
      userId: buyer.userId,
      priceCardId,
      houseReason: counter ? "sold at the counter" : null,
      createdAt: counter ? paidAt : sale.at,
      expiresAt: counter ? paidAt : sale.at + HOLD_TTL_MS,
    });
    if (this.leavers.chance(0.4)) this.leave(sale);
    this.payments.push({
      id: paymentId,
      holdId,
      provider: counter?.provider ?? "test",
      method,
      providerRef: counter ? null : `${method}.${paidAt}.${paymentId}`,
      state: "booked",
      currency,
      amountMinor: total,
      items: priced.map(({ seat, type, amountMinor }) => ({
        seatId: seat.seatId,
        ticketTypeId: type.id,
        amountMinor,
      })),
      ...buyer,
      createdAt: paidAt,
      updatedAt: paidAt,
    });
    if (!counter)
      this.events.push({
        provider: "test",
        eventId,
        paymentId,
        kind: "captured",
        receivedAt: paidAt,
      });
    this.bookings.push({
      id: bookingId,
      reference: Array.from({ length: 8 }, () => random.pick([...REFERENCE_ALPHABET])).join(""),
      linkToken: random.id(),
      showtimeId,
      paymentId,
      channel: counter ? "counter" : "online",
      soldBy: counter?.soldBy ?? null,
      ...buyer,
      currency,
      totalMinor: total,
      createdAt: paidAt,
      cancelledAt,
    });
    for (const { seat, type, amountMinor } of priced) {
      const id = random.id();
      const admittedAt = cancelledAt ? null : this.letIn(sale, id);
      this.tickets.push({
        id,
        bookingId,
        showtimeId,
        seatId: seat.seatId,
        rowLabel: seat.rowLabel,
        seatNumber: seat.number,
        seatType: seat.type,
        ticketType: type.name,
        amountMinor,
        code: random.id(),
        cancelledAt,
        admittedAt,
      });
      if (cancelledAt) continue;
      this.claims.push({ showtimeId, seatId: seat.seatId, holdId, bookingId, expiresAt: NEVER });
    }
    if (cancelledAt)
      this.refunds.push({
        id: random.id(),
        paymentId,
        bookingId,
        amountMinor: total,
        reason: "cancelled",
        state: refundFails ? "failed" : "succeeded",
        failure: refundFails ? "The card was closed." : null,
        createdAt: cancelledAt,
        settledAt: refundFails ? null : cancelledAt,
      });
    if (counter && isGift)
      this.notes.push({
        id: bookingId,
        bookingId,
        userId: counter.soldBy,
        text: "Complimentary: won the riddle in the programme",
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
      ...insertAll(db, payments, this.payments),
      ...insertAll(db, paymentEvents, this.events),
      ...insertAll(db, bookings, this.bookings),
      ...insertAll(db, tickets, this.tickets),
      ...insertAll(db, seatClaims, this.claims),
      ...insertAll(db, refunds, this.refunds),
      ...insertAll(db, scans, this.scans),
      ...insertAll(db, bookingNotes, this.notes),
    ];
  }

  private letIn({ showtimeId, arrival }: Sale, ticketId: string): number | null {
    if (!arrival || this.random.chance(0.04)) return null;
    const { at, doorKeeper: userId } = arrival;
    const deviceId = `demo-door-${userId}`;
    this.scans.push({
      id: this.random.id(),
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
      id: this.leavers.id(),
      showtimeId,
      visitorId: this.leavers.id(),
      userId: null,
      priceCardId,
      createdAt,
      expiresAt: createdAt + HOLD_TTL_MS,
    });
  }

  private price(seat: AudienceSeat, types: readonly SoldTicketType[]) {
    const type = (this.random.chance(0.7) ? types[0] : this.random.pick(types)) as SoldTicketType;
    return { seat, type, amountMinor: type.amounts[seat.type] ?? 0 };
  }
}
