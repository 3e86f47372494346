import { expect, it } from "vitest";
import {
  type Block,
  findClash,
  hourTicks,
  leftAtStart,
  moveTo,
  pxInto,
  snap,
  toMs,
  toPx,
} from "./board-scale";

const HOUR = 3_600_000;
const at = Date.UTC(2026, 10, 24, 19);
const block: Block = {
  key: "1",
  showtimeId: 1,
  revision: 1,
  movieId: 1,
  title: "The General",
  screenId: 1,
  startsAt: at,
  endsAt: at + 1.5 * HOUR,
  occupiedUntil: at + 2 * HOUR,
  state: "draft",
  format: "2D",
  sold: 0,
  held: 0,
  capacity: 100,
};

it("shows the hour that comes twice twice, and leaves out the one that is skipped", () => {
  const labels = (from: number) =>
    hourTicks({ from, until: from + 4 * HOUR }, "Europe/London").map(({ label }) => label);
  expect(labels(Date.UTC(2026, 9, 24, 23))).toEqual(["00:00", "01:00", "01:00", "02:00"]);
  expect(labels(Date.UTC(2027, 2, 28, 0))).toEqual(["00:00", "02:00", "03:00", "04:00"]);
});

it("finds the full hours of a zone that is half an hour off", () => {
  expect(hourTicks({ from: at, until: at + HOUR }, "Asia/Kolkata").map(({ label }) => label)).toEqual([
    "01:00",
  ]);
});

it("keeps its length wherever it goes, on the nearest five minutes", () => {
  const moved = moveTo(block, { screenId: 2, startsAt: snap(at + 7 * 60_000) });
  expect(moved).toMatchObject({
    screenId: 2,
    startsAt: at + 5 * 60_000,
    occupiedUntil: at + 2 * HOUR + 5 * 60_000,
  });
  expect(toMs(toPx(HOUR))).toBe(HOUR);
});

it("is in the way of another until it is cleaned up, not of itself and not elsewhere", () => {
  const other = moveTo({ ...block, key: "2" }, { screenId: 1, startsAt: at + 2 * HOUR - 1 });
  expect(findClash(other, [block])?.key).toBe("1");
  expect(findClash(moveTo(other, { screenId: 1, startsAt: at + 2 * HOUR }), [block])).toBeNull();
  expect(findClash(moveTo(other, { screenId: 2, startsAt: at }), [block])).toBeNull();
  expect(findClash(block, [block])).toBeNull();
});

it("measures from where the page is read", () => {
  const row = { left: 100, width: 1000 };
  expect(pxInto(row, { left: 260, width: 200 }, "ltr")).toBe(160);
  expect(pxInto(row, { left: 740, width: 200 }, "rtl")).toBe(160);
  // to the left is earlier in the one, and later in the other
  expect(pxInto(row, { left: 252, width: 200 }, "ltr")).toBe(152);
  expect(pxInto(row, { left: 732, width: 200 }, "rtl")).toBe(168);
});

it("brings what comes from the list to where a row begins or is in sight", () => {
  expect(leftAtStart({ left: 150, width: 1000 }, 200, 1440, "ltr")).toBe(150);
  expect(leftAtStart({ left: -300, width: 1000 }, 200, 390, "ltr")).toBe(120);
  expect(leftAtStart({ left: 290, width: 1000 }, 200, 1440, "rtl")).toBe(1090);
  expect(leftAtStart({ left: -300, width: 1000 }, 100, 390, "rtl")).toBe(170);
});
