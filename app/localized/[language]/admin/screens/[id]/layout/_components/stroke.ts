import { closeAisle, openAisle, openCrossAisle } from "@/lib/layouts/aisles";
import { type Floor, standAt } from "@/lib/layouts/floor";
import { type Numbering, numberSeats } from "@/lib/layouts/numbering";
import {
  areaBetween,
  eraseSeats,
  type FloorArea,
  freeIn,
  paintSeats,
  retypeSeats,
  seatsIn,
} from "@/lib/layouts/paint";
import type { PlacedSeat } from "@/lib/layouts/placed-seat";
import type { SeatType } from "@/lib/layouts/seat-type";
import { isBrush, type Tool } from "./tools";

export type Spot = { line: number; x: number };
/** What a stroke from one spot to another would do, shown while it lasts. */
export type Preview = { ghosts: { x: number; y: number; type: SeatType }[]; marked: ReadonlySet<string> };

export const NO_PREVIEW: Preview = { ghosts: [], marked: new Set() };

const guidsIn = (floor: Floor, area: FloorArea) => new Set(seatsIn(floor, area).map(({ guid }) => guid));

/** Whether a stroke that begins there changes the seats it meets; else it sets seats where none are. */
const meetsSeats = (floor: Floor, from: Spot) => seatsIn(floor, areaBetween(from, from)).length > 0;

export function showStroke(floor: Floor, tool: Tool, from: Spot, to: Spot): Preview {
  const area = areaBetween(from, to);
  if (isBrush(tool) && !meetsSeats(floor, from)) {
    const ghosts = freeIn(floor, area, tool).flatMap(({ line, x }) =>
      standAt(floor, line, x, tool).map((place) => ({ ...place, type: tool })),
    );
    return { ghosts, marked: NO_PREVIEW.marked };
  }
  if (isBrush(tool) || tool === "erase" || tool === "select")
    return { ghosts: [], marked: guidsIn(floor, area) };
  return NO_PREVIEW;
}

type Ink = { tool: Tool; numbering: Numbering | null; newGuid: () => string };

/** The drawing after a stroke; the same one when it changes nothing. */
export function afterStroke(
  seats: readonly PlacedSeat[],
  floor: Floor,
  { tool, numbering, newGuid }: Ink,
  from: Spot,
  to: Spot,
): readonly PlacedSeat[] {
  const area = areaBetween(from, to);
  if (tool === "aisle") return numbered(openAisle(seats, to.x), floor, numbering);
  if (tool === "cross-aisle") {
    const line = floor.lines[to.line];
    return line ? openCrossAisle(seats, floor, line.depth) : seats;
  }
  if (tool === "close-aisle") {
    const closed = closeAisle(seats, floor, to);
    return closed === seats ? seats : numbered(closed, floor, numbering);
  }
  const met = guidsIn(floor, area);
  if (tool === "erase") return met.size > 0 ? eraseSeats(seats, floor, met, numbering) : seats;
  if (!isBrush(tool)) return seats;
  if (meetsSeats(floor, from)) return retypeSeats(seats, met, tool);
  const painted = paintSeats(seats, floor, area, { type: tool, newGuid, numbering });
  return painted.length > seats.length ? painted : seats;
}

const numbered = (seats: readonly PlacedSeat[], { bend }: Floor, numbering: Numbering | null) =>
  numbering ? numberSeats(seats, numbering, bend) : seats;
