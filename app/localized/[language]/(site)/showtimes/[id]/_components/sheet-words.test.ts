import { describe, expect, it } from "vitest";
import type { MapSeat } from "@/components/seat-map/map-seat";
import { situationWords } from "./sheet-words";

const seat = (number: string): MapSeat => ({
  id: Number(number),
  ordinal: Number(number),
  row: "G",
  number,
  x: Number(number),
  y: 0,
  type: "standard",
  groupKey: null,
});
const nothing = {
  states: ["free", "sold"],
  chosen: [],
  kept: [],
  expiresAt: null,
  salesCloseAt: Number.POSITIVE_INFINITY,
  isClosing: false,
  isPending: false,
  end: null,
  payment: null,
} as const;
const noon = new Date(2026, 10, 24, 12, 0).getTime();

describe("the sheet says", () => {
  it("whose the seats are and until when", () => {
    expect(situationWords({ ...nothing, chosen: [seat("7"), seat("8")], expiresAt: noon })).toBe(
      "Row G, seats 7 and 8 are yours until 12:00.",
    );
    expect(situationWords({ ...nothing, chosen: [seat("7")], expiresAt: noon })).toBe(
      "Row G, seat 7 is yours until 12:00.",
    );
  });

  it("that it is the close of sales that ends the time", () => {
    const own = { ...nothing, chosen: [seat("7")], expiresAt: noon };
    expect(situationWords({ ...own, salesCloseAt: noon })).toBe(
      "Row G, seat 7 is yours until 12:00, when sales close.",
    );
    expect(situationWords({ ...own, salesCloseAt: noon + 60_000 })).toBe(
      "Row G, seat 7 is yours until 12:00.",
    );
  });

  it("for how long a seat is yours, and near the close no longer than that", () => {
    expect(situationWords(nothing)).toBe("Choose a seat and it is yours for eight minutes.");
    expect(situationWords({ ...nothing, salesCloseAt: noon, isClosing: true })).toBe(
      "Choose a seat and it is yours until 12:00, when sales close.",
    );
  });

  it("once sales have closed, that they have, and of seats let go that nothing was charged", () => {
    const closed = { ...nothing, salesCloseAt: noon, isClosing: true, end: "closed" } as const;
    expect(situationWords(closed)).toBe("Sales for this showtime have closed.");
    expect(situationWords({ ...closed, kept: [seat("7")] })).toBe(
      "Sales for this showtime have closed. Your seats were let go; nothing was charged.",
    );
    expect(situationWords({ ...closed, kept: [seat("7")], payment: undefined })).toBe(
      "Sales for this showtime have closed.",
    );
  });

  it("nothing of an hour before the server has answered", () => {
    expect(situationWords({ ...nothing, chosen: [seat("7")], isPending: true })).toBe("Row G, seat 7 …");
  });

  it("kindly that the time ran out", () => {
    expect(situationWords({ ...nothing, kept: [seat("7")] })).toMatch(
      /^The time for row G, seat 7 ran out\./,
    );
  });

  it("that a full house may still have seats soon", () => {
    expect(situationWords({ ...nothing, states: ["sold", "held"] })).toMatch(/One is still being chosen/);
    expect(situationWords({ ...nothing, states: ["sold", "sold"] })).toBe("Every seat is sold.");
  });
});
