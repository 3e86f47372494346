import fc from "fast-check";
import { expect, it } from "vitest";
import { positionTip } from "./tip-position";

const frame = { x: { from: 0, until: 300 }, y: { from: 100, until: 500 } };
const tip = { width: 100, height: 120 };
const place = (x: number, y: number, isLow = false) => positionTip({ x, y, gap: 20 }, tip, frame, isLow);

it("stands below a seat, and above one that is low in the room", () => {
  expect(place(150, 300)).toEqual({ left: 100, top: 320 });
  expect(place(150, 300, true)).toEqual({ left: 100, top: 160 });
});

it("changes sides where the frame ends", () => {
  expect(place(150, 450)).toEqual({ left: 100, top: 310 });
  expect(place(150, 120, true)).toEqual({ left: 100, top: 140 });
});

it("is never cut off, wherever the seat is, in a frame that has room for it", () => {
  const far = fc.integer({ min: -1_000, max: 1_000 });
  const property = fc.property(far, far, fc.boolean(), (x, y, isLow) => {
    const { left, top } = place(x, y, isLow);
    expect(left).toBeGreaterThanOrEqual(frame.x.from);
    expect(left + tip.width).toBeLessThanOrEqual(frame.x.until);
    expect(top).toBeGreaterThanOrEqual(frame.y.from);
    expect(top + tip.height).toBeLessThanOrEqual(frame.y.until);
  });
  fc.assert(property, { seed: 20_261_122 });
});
