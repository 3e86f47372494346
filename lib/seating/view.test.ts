import { describe, expect, it } from "vitest";
import { scoreSeat } from "./score";
import { roomOf, seatAt } from "./testing/rooms";
import { markRestricted, viewFrom } from "./view";

const room = roomOf(Array<string>(14).fill("ssssssssssssssssssss"));
const view = (name: string) => viewFrom(room, seatAt(room, name));

describe("the view from a seat", () => {
  it("shows a picture that shrinks towards the back", () => {
    const widths = ["A10", "E10", "J10", "P10"].map((name) => view(name).widthDegrees);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(80);
    expect(widths[3]).toBeGreaterThan(26);
    expect(widths[3]).toBeLessThan(50);
  });

  it("says on which side the picture is, the same from both sides", () => {
    expect(view("E1").asideDegrees).toBeGreaterThan(20);
    expect(view("E20").asideDegrees).toBeCloseTo(-view("E1").asideDegrees);
  });

  it("names what is not so good about it, and nothing of a good seat", () => {
    expect(view("A10").flaws).toEqual(["close"]);
    expect(view("A1").flaws).toContain("aside");
    expect(view("J10").flaws).toEqual([]);
  });

  describe.each([
    ["from the wall", 0],
    ["from somewhere else", 100],
  ])("drawn %s, in a room of 20 seats' width with a picture of 17", (_where, left) => {
    const wide = { ...room, left, right: left + 19, front: 0, back: 13 };
    const from = (x: number, y: number) => viewFrom(wide, { ...seatAt(room, "A1"), x: left + x, y });

    it("is a right angle as far away as the picture is half wide", () => {
      expect(from(9.5, 0.85).widthDegrees).toBeCloseTo(90);
    });

    it("is narrower before either edge of the picture, and the same before both", () => {
      expect(from(18, 0.85).widthDegrees).toBeCloseTo(63.43, 1);
      expect(from(1, 0.85).widthDegrees).toBeCloseTo(63.43, 1);
    });

    it("goes up to the top of the picture and down to its foot", () => {
      expect(from(9.5, 0).upDegrees).toBeCloseTo(41.63, 1);
      expect(from(9.5, 0).heightDegrees).toBeCloseTo(54.16, 1);
    });

    it("is of a small picture from far away", () => {
      expect(from(9.5, 40).widthDegrees).toBeCloseTo(20.23, 1);
      expect(from(9.5, 40).flaws).toEqual(["far"]);
    });
  });

  it("is marked as restricted on the seats it is, and on no other", () => {
    const marked = markRestricted(room.seats);
    expect(marked.find(({ row, number }) => row + number === "A10")?.isRestricted).toBe(true);
    for (const { isRestricted, ...seat } of marked)
      expect(isRestricted).toBe(viewFrom(room, seat).flaws.length > 0);
  });
});

describe("the score of a seat", () => {
  const score = (name: string) => scoreSeat(room, seatAt(room, name));

  it("is highest in the middle two thirds back, and falls to every side", () => {
    const scores = room.seats.map((seat) => ({ seat, score: scoreSeat(room, seat) }));
    const best = scores.reduce((a, b) => (b.score > a.score ? b : a)).seat;
    expect(`${best.row}${best.number}`).toMatch(/^[JK]1[01]$/);
    expect(score("J10")).toBeGreaterThan(score("J5"));
    expect(score("J10")).toBeGreaterThan(score("P10"));
    expect(score("J10")).toBeGreaterThan(score("B10"));
    expect(score("A1")).toBeLessThan(20);
  });

  it("is within 0 and 100 everywhere, in a room of one seat as well", () => {
    for (const { seats } of [room, roomOf(["s"])]) {
      for (const seat of seats) expect(scoreSeat(room, seat)).toBeGreaterThanOrEqual(0);
      for (const seat of seats) expect(scoreSeat(room, seat)).toBeLessThanOrEqual(100);
    }
    expect(Number.isFinite(scoreSeat(roomOf(["s"]), seatAt(roomOf(["s"]), "A1")))).toBe(true);
  });
});
