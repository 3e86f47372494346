import { sumMinor } from "@/lib/money";
import type { TicketTypePrices } from "@/lib/pricing/queries";
import type { SeatType } from "@/lib/venues/seat-type";

export type CheckoutSeat = { id: number; row: string; number: string; type: SeatType };

/** Ticket type by seat id. */
export type Chosen = Record<number, number>;

/** The ticket types a seat can be sold as, in the theater's order. */
export const typesFor = (table: readonly TicketTypePrices[], { type }: CheckoutSeat) =>
  table.flatMap(({ id, name, note, prices }) => {
    const amountMinor = prices[type];
    return amountMinor === undefined ? [] : [{ id, name, note, amountMinor }];
  });

/** The first ticket type for every seat. */
export const chosenAtFirst = (table: readonly TicketTypePrices[], seats: readonly CheckoutSeat[]): Chosen =>
  Object.fromEntries(seats.map((seat) => [seat.id, typesFor(table, seat)[0]?.id ?? 0]));

/** What is shown; the server computes what is charged and refuses when they differ. */
export const totalMinor = (
  table: readonly TicketTypePrices[],
  seats: readonly CheckoutSeat[],
  chosen: Chosen,
): number =>
  sumMinor(
    seats.map((seat) => typesFor(table, seat).find(({ id }) => id === chosen[seat.id])?.amountMinor ?? 0),
  );
