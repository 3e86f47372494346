import type { SeatType } from "./seat-type";

/**
 * A seating plan in the JSON format of seats.pretix.eu (pretix's `seating-plan.schema.json`, draft 7). Declared is what
 * Matinee knows of it; whatever else a file says at any place is kept and written out again.
 *
 * What the format has no word for is said so: a seat's type is its category (see `typeOfCategory`), and what belongs
 * together, sofas' halves and companions, is where it stands together (see `tieGroups`).
 */
export type PlanFile = More & { name: string; zones: PlanZone[]; categories: PlanCategory[] };
export type PlanZone = More & { name?: string; position: Point; rows: PlanRow[]; areas?: unknown[] };
export type PlanRow = More & { row_number: string; position?: Point; seats: PlanSeat[] };
export type PlanSeat = More & { seat_guid: string; seat_number: string; position: Point; category: string };
export type PlanCategory = More & { name: string };
export type Point = { x: number; y: number };
type More = { [word: string]: unknown };

/** Larger files are not looked at: the largest layout with the longest names is written out in less. */
export const LARGEST_PLAN_BYTES = 4_000_000;

/** How a plan's pixels are a room's points: `x = (pixels − left) / scale + ½`, where 1 is a standard seat's width. */
export type PlanFrame = { scale: number; left: number; top: number };

/** A plan file as a layout keeps it, beside its seats. */
export type KeptPlan = { frame: PlanFrame; file: PlanFile };

/** seats.pretix.eu draws seats of radius 10 at this distance. */
export const DEFAULT_FRAME: PlanFrame = { scale: 25, left: 25, top: 25 };

/** The categories that Matinee writes, in colours that tell them apart. */
export const TYPE_CATEGORIES: Record<SeatType, PlanCategory> = {
  standard: { name: "Standard", color: "#8a7f72" },
  premium: { name: "Premium", color: "#a5342a" },
  sofa: { name: "Sofa", color: "#c08a2e" },
  wheelchair: { name: "Wheelchair space", color: "#2f6f8f" },
  companion: { name: "Companion", color: "#5d8f5a" },
};

const TYPE_WORDS: [SeatType, RegExp][] = [
  ["companion", /companion|carer|begleit|accompagn/i],
  ["wheelchair", /wheel ?chair|rollstuhl|accessib|fauteuil roulant|pmr/i],
  ["sofa", /sofa|couch|love ?seat|canap/i],
  ["premium", /premium|vip|deluxe|lux|recliner|gold/i],
];

/** The type that a category of any plan speaks of; standard when it speaks of none. */
export const typeOfCategory = (name: string): SeatType =>
  TYPE_WORDS.find(([, words]) => words.test(name))?.[0] ?? "standard";
