import type { Database } from "@/db/client";
import { bookings, tickets } from "@/db/schema/bookings";
import { NEVER, seatClaims } from "@/db/schema/claims";
import { scans } from "@/db/schema/door";
import { holds } from "@/db/schema/holds";
import { paymentEvents, payments } from "@/db/schema/payments";
import { refunds } from "@/db/schema/refunds";
import { MINUTE_MS } from "@/lib/clock-units";
import { HOLD_TTL_MS } from "@/lib/seating/hold";
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

  constructor(private readonly random: Random) {}

  add(sale: Sale): void {
    const { random } = this;
    const [holdId, paymentId, bookingId] = [random.id(), random.id(), random.id()];
    const paidAt = sale.at + random.integer(1, 6) * MINUTE_MS;
    const cancelledAt = sale.cancelledAt ?? null;
    const priced = sale.seats.map((seat) => this.price(seat, sale.ticketTypes));
    const total = priced.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const { showtimeId, priceCardId, currency, buyer } = sale;

    this.holds.push({
      id: holdId,
      showtimeId,
      visitorId: random.id(),
      userId: buyer.userId,
      priceCardId,
      createdAt: sale.at,
      expiresAt: sale.at + HOLD_TTL_MS,
    });
    this.payments.push({
      id: paymentId,
      holdId,
      provider: "test",
      method: "succeed",
      providerRef: `succeed.${paidAt}.${paymentId}`,
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
    this.events.push({
      provider: "test",
      eventId: random.id(),
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
        state: "succeeded",
        createdAt: cancelledAt,
        settledAt: cancelledAt,
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

  private price(seat: AudienceSeat, types: readonly SoldTicketType[]) {
    const type = (this.random.chance(0.7) ? types[0] : this.random.pick(types)) as SoldTicketType;
    return { seat, type, amountMinor: type.amounts[seat.type] ?? 0 };
  }
}
