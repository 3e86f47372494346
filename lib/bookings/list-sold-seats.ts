import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { ticketTypes } from "@/db/schema/pricing";
import { layoutSeats } from "@/db/schema/venues";
import type { PricedSeat } from "@/lib/pricing/price";

type Line = PricedSeat & { id: string };

/** What is printed on each ticket, from the layout and the ticket types of the moment of sale; null when a seat is gone. */
export async function listSoldSeats(db: Database, layoutId: number, lines: Line[]) {
  const [seats, types] = await Promise.all([
    db.select().from(layoutSeats).where(eq(layoutSeats.layoutId, layoutId)),
    listNamedTypes(db),
  ]);
  return soldSeats(seats, types, lines);
}

export const listNamedTypes = (db: Database) => db.select().from(ticketTypes);

/** The same of what was read already. */
export function soldSeats(
  seats: (typeof layoutSeats.$inferSelect)[],
  types: (typeof ticketTypes.$inferSelect)[],
  lines: Line[],
) {
  const sold = lines.flatMap(({ id: orderLineId, seatId, ticketTypeId, amountMinor }) => {
    const seat = seats.find((candidate) => candidate.seatId === seatId);
    const type = types.find((candidate) => candidate.id === ticketTypeId);
    if (!type) throw new Error(`order line names ticket type ${ticketTypeId} of nowhere`);
    if (!seat) return [];
    const { rowLabel, number: seatNumber, type: seatType } = seat;
    const amounts = { paidMinor: amountMinor, reportedMinor: amountMinor, recognisedMinor: amountMinor };
    return [{ orderLineId, seatId, rowLabel, seatNumber, seatType, ticketType: type.name, ...amounts }];
  });
  return sold.length === lines.length ? sold : null;
}
