import { describe, expect, it } from "vitest";
import { LONGEST, MAX_LAYOUT_SEATS, type PlacedSeat } from "@/lib/layouts/placed-seat";
import { readPlan } from "@/lib/layouts/read-plan";
import { toWire } from "@/lib/layouts/wire-seats";
import { writePlan } from "@/lib/layouts/write-plan";
import { ANYONES_BYTES, MOST_BYTES, staffBytes } from "./body-bounds";

const EDITOR = "/admin/screens/1/layout";

/** The largest room, in letters of `letter`, with identities of so many characters. */
const room = (letter: string, guid: number) =>
  Array.from({ length: MAX_LAYOUT_SEATS }, (_, i): PlacedSeat => {
    const [row, number] = [Math.floor(i / 50), i % 50];
    return {
      guid: String(i).padStart(guid, letter),
      zone: letter.repeat(LONGEST.zone),
      row: String(row).padStart(LONGEST.row, letter),
      number: String(number).padStart(LONGEST.number, letter),
      x: -999.999 + number * 1.001,
      y: -999.999 + row * 1.101,
      type: "wheelchair",
    };
  });

const imported = (seats: PlacedSeat[]) => {
  const read = readPlan(JSON.stringify(writePlan("Room", seats, null)));
  if (!read.ok) throw new Error(read.faults[0]?.code);
  return read;
};

/** As the editor sends it to be saved, with two thousand showtimes that move. */
const bodyOf = (seats: readonly PlacedSeat[], plan: unknown) =>
  JSON.stringify([
    { screenId: 123_456, baseVersion: 1_234, seats: toWire(seats), plan },
    Array.from({ length: 2_000 }, (_, i) => 1_000_000 + i),
  ]);

describe("the layout editor may send", () => {
  it.each([
    ["Latin", "R", LONGEST.guid],
    ["Japanese", "席", LONGEST.guid],
    ["quotation marks for", '"', LONGEST.guid],
  ])("five thousand seats with the longest names in %s letters, drawn here", (_, letter, guid) => {
    expect(Buffer.byteLength(bodyOf(room(letter, guid), null))).toBeLessThanOrEqual(staffBytes(EDITOR));
  });

  it.each([
    ["Latin", "R", LONGEST.guid],
    ["Japanese", "席", LONGEST.guid],
  ])("and the plan file they came from, in %s letters", (_, letter, guid) => {
    const { seats, plan } = imported(room(letter, guid));
    const bytes = Buffer.byteLength(bodyOf(seats, plan));
    expect(bytes).toBeLessThanOrEqual(staffBytes(EDITOR));
    // what it was bounded by once
    expect(bytes).toBeGreaterThan(2 * 1024 * 1024);
  });

  it("by the API too, as the plan file also", () => {
    const named = room("席", LONGEST.guid).map(({ guid, zone, row, number, x, y, type }) => ({
      ...{ guid, zone, row, number, x, y, type },
    }));
    const draft = { seats: named, moveShowtimeIds: Array.from({ length: 2_000 }, (_, i) => 1_000_000 + i) };
    for (const path of ["/api/v1/screens/1/layout", "/api/screens/1/layout/", "/api/v1/screens/1/plan"])
      expect(Buffer.byteLength(JSON.stringify(draft))).toBeLessThanOrEqual(staffBytes(path));
    expect(staffBytes("/api/v1/screens/1")).toBe(ANYONES_BYTES);
  });

  it("and no other page as much, nor anyone else", () => {
    expect(staffBytes("/admin/screens/1/layout/x")).toBe(256 * 1024);
    expect(staffBytes("/screens/1/layout")).toBe(ANYONES_BYTES);
    // `next.config.ts` takes as much as the gate lets through, and the gate drops unread a little more than that
    expect(MOST_BYTES).toBe(10 * 1024 * 1024);
  });
});
