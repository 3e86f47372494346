import { MINUTE_MS } from "@/lib/clock-units";
import type { Direction } from "@/lib/i18n/direction";
import { shiftDay } from "@/lib/scheduling/days";
import { clockTime, formatTime } from "@/lib/zoned-time";

export const PX_PER_MINUTE = 1.6;
const SNAP_MS = 5 * MINUTE_MS;

/** A showtime, or one that is proposed, as a stretch of a screen's time. All times are instants. */
export type Block = {
  key: string;
  /** Null for what is only proposed. */
  showtimeId: number | null;
  revision: number;
  movieId: number;
  title: string;
  screenId: number;
  startsAt: number;
  endsAt: number;
  occupiedUntil: number;
  state: "draft" | "on-sale" | "proposed";
  format: string;
  sold: number;
  held: number;
  capacity: number;
  /** Where it stands is not answered yet: it cannot be moved on from there. */
  isSaving?: boolean;
};

export type Span = { from: number; until: number };
export type Spot = { screenId: number; startsAt: number };

export const toPx = (ms: number): number => (ms / MINUTE_MS) * PX_PER_MINUTE;
export const toMs = (px: number): number => (px / PX_PER_MINUTE) * MINUTE_MS;
export const snap = (at: number): number => Math.round(at / SNAP_MS) * SNAP_MS;

type Rect = { left: number; width: number };

/** How far into a row of the board something begins, in pixels: time goes the way that the page is read. */
export const pxInto = (row: Rect, thing: Rect, direction: Direction): number =>
  direction === "ltr" ? thing.left - row.left : row.left + row.width - (thing.left + thing.width);

/** The column of names stands before the rows, and stays in sight while they scroll under it. */
const NAMES_PX = 120;

/** Where in the window the left edge of what comes from the list goes, so that it begins where the row is in sight. */
export const leftAtStart = (row: Rect, width: number, windowWidth: number, direction: Direction): number =>
  direction === "ltr"
    ? Math.max(row.left, NAMES_PX)
    : Math.min(row.left + row.width, windowWidth - NAMES_PX) - width;

/** The same length somewhere else. */
export function moveTo<Moved extends Block>(block: Moved, { screenId, startsAt }: Spot): Moved {
  const by = startsAt - block.startsAt;
  const [endsAt, occupiedUntil] = [block.endsAt + by, block.occupiedUntil + by];
  return { ...block, screenId, startsAt, endsAt, occupiedUntil };
}

/** The first other showtime that stands in the way, cleaning included. */
export const findClash = (block: Block, blocks: readonly Block[]): Block | null =>
  blocks.find(
    (other) =>
      other.key !== block.key &&
      other.screenId === block.screenId &&
      other.startsAt < block.occupiedUntil &&
      block.startsAt < other.occupiedUntil,
  ) ?? null;

export type Tick = { at: number; label: string };

/**
 * The full hours on that wall. A line of real time: an hour that the clock skips has no room on it, and one that it
 * shows twice has room twice.
 */
export function hourTicks({ from, until }: Span, timeZone: string): Tick[] {
  const ticks: Tick[] = [];
  const quarter = 15 * MINUTE_MS;
  for (let at = Math.ceil(from / quarter) * quarter; at < until; at += quarter) {
    if (clockTime(at, timeZone).endsWith(":00")) ticks.push({ at, label: formatTime(at, timeZone) });
  }
  return ticks;
}

/** From the hour in which the first of these begins to the one in which the last ends. */
export function spanOf(stretches: readonly { startsAt: number; occupiedUntil: number }[]): Span {
  const hour = 60 * MINUTE_MS;
  const from = Math.min(...stretches.map(({ startsAt }) => startsAt));
  const until = Math.max(...stretches.map(({ occupiedUntil }) => occupiedUntil));
  return { from: Math.floor(from / hour) * hour, until: Math.ceil(until / hour) * hour };
}

/** A day of the theater, [from, until). */
export type DayBounds = { day: string; from: number; until: number };

/** The day of an instant on the board of a day: that one, or the one beside it. */
export function dayOf(at: number, { day, from, until }: DayBounds): string {
  if (at < from) return shiftDay(day, -1);
  return at < until ? day : shiftDay(day, 1);
}
