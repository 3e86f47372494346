import { expect, it } from "vitest";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { SEAT_FREE, SEAT_HELD, SEAT_SOLD } from "@/lib/claims/availability";
import { noChoice } from "./choice";
import { seatStates } from "./seat-states";

const seats = [0, 1, 2, 3].map(
  (ordinal): MapSeat => ({
    id: 10 + ordinal,
    ordinal,
    row: "A",
    number: String(ordinal + 1),
    x: ordinal,
    y: 0,
    type: "standard",
    groupKey: null,
  }),
);
const states = Uint8Array.of(SEAT_FREE, SEAT_HELD, SEAT_HELD, SEAT_SOLD);
const hold = { id: "h", expiresAt: 480_000, seatIds: [11, 12], table: [], bookingFee: null, currency: "GBP" };

it("shows what the server says of others' seats", () => {
  expect(seatStates(seats, states, noChoice)).toEqual(["free", "held", "held", "sold"]);
});

it("shows a held seat as mine when I hold it, and as free while I release it", () => {
  const moves = [{ key: 1, take: [], give: [12] }];
  expect(seatStates(seats, states, { ...noChoice, hold, moves })).toEqual(["free", "mine", "free", "sold"]);
});

it("remembers seats of a hold that ran out while nobody else has them", () => {
  expect(seatStates(seats, states, { ...noChoice, kept: [10, 11] })).toEqual([
    "kept",
    "held",
    "held",
    "sold",
  ]);
});
