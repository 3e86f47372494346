import { describe, expect, it } from "vitest";
import type { MapSeat, SeatState } from "@/components/seat-map/map-seat";
import { describeChange } from "./describe-change";

/** Row A: 1–6, an aisle, 7–12. Row B the same behind it. */
const seats: MapSeat[] = ["A", "B"].flatMap((row, y) =>
  Array.from({ length: 12 }, (_, i) => ({
    id: 100 + y * 12 + i,
    ordinal: y * 12 + i,
    row,
    number: String(i + 1),
    x: i < 6 ? i : i + 1,
    y,
    type: "standard" as const,
    groupKey: null,
  })),
);
const ordinal = (name: string) => seats.findIndex(({ row, number }) => row + number === name);
const ordinals = (...names: string[]) => new Set(names.map(ordinal));
const free = seats.map((): SeatState => "free");
function taken(names: string[], state: SeatState = "held"): SeatState[] {
  return free.map((_, i) => (ordinals(...names).has(i) ? state : "free"));
}
const allBut = (...names: string[]) =>
  free.map((_, i): SeatState => (ordinals(...names).has(i) ? "free" : "sold"));
const nobody = new Set<number>();

describe("what others did", () => {
  it("is told of seats beside one's own, in one sentence", () => {
    const mine = ordinals("A3", "A4");
    expect(describeChange(seats, taken(["A3", "A4"]), taken(["A2", "A3", "A4", "A5"]), mine)).toBe(
      "Two seats beside yours are taken: A2 and A5.",
    );
    expect(describeChange(seats, taken(["A3", "A4", "A5"]), taken(["A3", "A4"]), mine)).toBe(
      "One seat beside yours is free again: A5.",
    );
  });

  it("is no news elsewhere, across the aisle or in another row", () => {
    const mine = ordinals("A6");
    expect(describeChange(seats, taken(["A6"]), taken(["A6", "A7", "B6", "B1"]), mine)).toBeNull();
    expect(describeChange(seats, free, taken(["A1", "A2"]), nobody)).toBeNull();
  });

  it("leaves out one's own taking and releasing", () => {
    expect(describeChange(seats, free, taken(["A3", "A4"]), ordinals("A3", "A4"))).toBeNull();
    expect(describeChange(seats, taken(["A3", "A4"]), taken(["A3"]), ordinals("A3", "A4"))).toBeNull();
  });

  it("leaves out that a held seat was sold", () => {
    expect(describeChange(seats, taken(["A2"]), taken(["A2"], "sold"), ordinals("A3"))).toBeNull();
  });

  it("is told when few seats are left, none, or some again", () => {
    expect(describeChange(seats, allBut("A1", "B7", "B8"), allBut("A1", "B7"), nobody)).toBe(
      "Two seats are left: A1 and B7.",
    );
    expect(describeChange(seats, allBut("A1"), allBut(), nobody)).toBe("Every seat is taken now.");
    expect(describeChange(seats, allBut(), allBut("A1"), nobody)).toBe("One seat is free again: A1.");
  });
});
