import type { SeatType } from "@/lib/layouts/seat-type";
import { sumMinor } from "@/lib/money";
import type { TicketTypePrices } from "./ticket-type-prices";

export type TicketSeat = { id: number; type: SeatType };

/** Ticket type by seat id. */
export type Chosen = Record<number, number>;

type Table = readonly TicketTypePrices[];
type Seats = readonly TicketSeat[];

/** The ticket types a seat can be sold as, in the theater's order. */
export const typesFor = (table: Table, { type }: TicketSeat) =>
  table.flatMap(({ id, name, note, prices }) => {
    const amountMinor = prices[type];
    return amountMinor === undefined ? [] : [{ id, name, note, amountMinor }];
  });

/** What was picked for every seat, or the first ticket type where that is none it can be sold as. */
export const chosenFrom = (table: Table, seats: Seats, picked: Chosen = {}): Chosen =>
  Object.fromEntries(
    seats.map((seat) => {
      const types = typesFor(table, seat);
      return [seat.id, (types.find(({ id }) => id === picked[seat.id]) ?? types[0])?.id ?? 0];
    }),
  );

/** What each seat costs as what was chosen for it. */
export const pricesOf = (table: Table, seats: Seats, chosen: Chosen): number[] =>
  seats.map((seat) => typesFor(table, seat).find(({ id }) => id === chosen[seat.id])?.amountMinor ?? 0);

/** What is shown; the server computes what is charged and refuses when they differ. */
export const totalMinor = (table: Table, seats: Seats, chosen: Chosen): number =>
  sumMinor(pricesOf(table, seats, chosen));

/** "2 Adult, 1 Child" */
export const ticketWords = (table: Table, seats: Seats, chosen: Chosen): string =>
  table
    .map(({ id, name }) => ({ name, count: seats.filter((seat) => chosen[seat.id] === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(", ");
