import { expect, it } from "vitest";
import { clampZoom, MAX_ZOOM, scrollAfter, zoomIn, zoomOut } from "./zoom";

it("steps in and out through the usual size, and stops at the whole room and at the largest", () => {
  expect(zoomOut(zoomIn(1, 0.5), 0.5)).toBe(1);
  expect(zoomOut(1, 0.8)).toBe(0.8);
  expect(zoomIn(0.8, 0.8)).toBe(1);
  expect(zoomIn(MAX_ZOOM, 0.5)).toBe(MAX_ZOOM);
});

it("draws a room that fits no smaller than usual", () => {
  expect(clampZoom(0.3, 1.6)).toBe(1);
});

it("keeps what stands in the middle in the middle", () => {
  expect(scrollAfter(100, 200, 2)).toBe(300);
  expect(scrollAfter(0, 200, 1)).toBe(0);
});
