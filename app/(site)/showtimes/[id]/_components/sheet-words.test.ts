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
