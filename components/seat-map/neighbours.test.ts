import { describe, expect, it } from "vitest";
import type { MapSeat } from "./map-seat";
import { seatAfterKey } from "./neighbours";

/** Two blocks with an aisle; row B is wider and bent; row C has one seat on the right. */
const seats: MapSeat[] = [
  ...[1, 2, 4, 5].map((x) => ["A", x, 0] as const),
  ...[0, 1, 2, 4, 5, 6].map((x) => ["B", x, 1.2 - Math.abs(x - 3) / 10] as const),
  ["C", 5.5, 2.4] as const,
].map(([row, x, y], ordinal) => ({
  id: 100 + ordinal,
  ordinal,
  row,
  number: String(x),
  x,
  y,
  type: "standard",
  groupKey: null,
}));

const go = (from: string, key: string, ctrlKey = false) => {
  const seat = seats.find(({ row, number }) => row + number === from);
  if (!seat) throw new Error(`no seat ${from}`);
  const next = seatAfterKey(seats, seat, { key, ctrlKey });
  return next && next.row + next.number;
};

describe("on the map, a key", () => {
  it("crosses an aisle", () => {
    expect(go("A2", "ArrowRight")).toBe("A4");
    expect(go("A4", "ArrowLeft")).toBe("A2");
  });

  it("stops at the end of a row and of the room", () => {
    expect(go("A5", "ArrowRight")).toBeNull();
    expect(go("B0", "ArrowLeft")).toBeNull();
    expect(go("A1", "ArrowUp")).toBeNull();
    expect(go("C5.5", "ArrowDown")).toBeNull();
  });

  it("goes to the nearest seat of the next row, however bent", () => {
    expect(go("A4", "ArrowDown")).toBe("B4");
    expect(go("B0", "ArrowUp")).toBe("A1");
    expect(go("B1", "ArrowDown")).toBe("C5.5");
    expect(go("C5.5", "ArrowUp")).toBe("B5");
  });

  it("goes to both ends of the row, with Ctrl to both ends of the room", () => {
    expect(go("B2", "Home")).toBe("B0");
    expect(go("B2", "End")).toBe("B6");
    expect(go("B2", "Home", true)).toBe("A1");
    expect(go("B2", "End", true)).toBe("C5.5");
  });

  it("of another meaning leads nowhere", () => {
    expect(go("B2", "a")).toBeNull();
  });
});
