import type { PlacedSeat } from "./placed-seat";

/** A seat as it travels between page and server. */
export type WireSeat = [
  guid: string,
  zone: string,
  row: string,
  number: string,
  x: number,
  y: number,
  type: PlacedSeat["type"],
];

export const toWire = (seats: readonly PlacedSeat[]): WireSeat[] =>
  seats.map(({ guid, zone, row, number, x, y, type }) => [guid, zone, row, number, x, y, type]);

export const fromWire = (seats: readonly WireSeat[]): PlacedSeat[] =>
  seats.map(([guid, zone, row, number, x, y, type]) => ({ guid, zone, row, number, x, y, type }));
