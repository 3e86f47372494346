import { type LayoutSeat, readDrawing } from "./layout-drawing";
import type { PlacedSeat } from "./placed-seat";

export type TemplatePlan = {
  rows: number;
  /** Seats of each block of a row, left to right; aisles lie between them. */
  blocks: readonly number[];
  /** Which rows, from 1, are premium. */
  premiumRows?: readonly number[];
};

/** Straight rows behind one another. */
export const flat = (plan: TemplatePlan): LayoutSeat[] => readDrawing(drawTemplate(plan));

/** Straight rows, every other one half a seat aside, so that one looks between two heads. */
export const raked = (plan: TemplatePlan): LayoutSeat[] =>
  readDrawing(drawTemplate(plan).map((row, index) => (index % 2 ? `,${row}` : `${row},`)));

/** Raked rows bent round the picture. */
export const curved = (plan: TemplatePlan, curve = 0.004): LayoutSeat[] =>
  readDrawing(drawTemplate(plan), { curve });

/** Rows of sofas for two, each with room around it. */
export const lounge = (plan: { rows: number; sofas: number }, curve = 0.006): LayoutSeat[] =>
  readDrawing(
    Array.from({ length: plan.rows }, () => Array(plan.sofas).fill("oo").join(".")),
    { rowPitch: 1.8, curve },
  );

/** A template's seats, each with an identity of its own. */
export const asPlaced = (seats: readonly LayoutSeat[], newGuid: () => string): PlacedSeat[] =>
  seats.map(({ rowLabel, number, x, y, type }) => ({
    guid: newGuid(),
    zone: "",
    row: rowLabel,
    number,
    x,
    y,
    type,
  }));

function drawTemplate({ rows, blocks, premiumRows = [] }: TemplatePlan): string[] {
  return Array.from({ length: rows }, (_, index) =>
    blocks.map((seats) => (premiumRows.includes(index + 1) ? "p" : "s").repeat(seats)).join(".,"),
  );
}
