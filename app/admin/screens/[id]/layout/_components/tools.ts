import type { SeatType } from "@/lib/layouts/seat-type";

export type Tool = SeatType | "erase" | "aisle" | "cross-aisle" | "close-aisle" | "select" | "hand";

type ToolInfo = { tool: Tool; words: string; key: string; hint: string };

export const TOOLS: ToolInfo[] = [
  {
    tool: "standard",
    words: "Standard",
    key: "S",
    hint: "Sets standard seats; on seats, makes them standard.",
  },
  { tool: "premium", words: "Premium", key: "P", hint: "Sets premium seats; on seats, makes them premium." },
  { tool: "sofa", words: "Sofa pair", key: "O", hint: "Sets a sofa's two halves at once." },
  { tool: "wheelchair", words: "Wheelchair", key: "W", hint: "Sets wheelchair spaces." },
  {
    tool: "companion",
    words: "Companion",
    key: "C",
    hint: "Sets companion seats beside a wheelchair space.",
  },
  { tool: "erase", words: "Erase", key: "E", hint: "Removes seats." },
  {
    tool: "aisle",
    words: "Aisle",
    key: "A",
    hint: "Moves everything to the right of where you click aside by a seat.",
  },
  {
    tool: "cross-aisle",
    words: "Cross-aisle",
    key: "X",
    hint: "Moves the row you click, and all behind it, back by a row.",
  },
  {
    tool: "close-aisle",
    words: "Close aisle",
    key: "L",
    hint: "Closes the aisle or cross-aisle you click, by a seat or a row: what was moved aside comes back.",
  },
  { tool: "select", words: "Select", key: "V", hint: "Marks seats to name, number, move or change them." },
  {
    tool: "hand",
    words: "Scroll",
    key: "H",
    hint: "Leaves the seats alone, so that a finger scrolls the room.",
  },
];

const SEAT_TOOLS: ReadonlySet<Tool> = new Set<Tool>([
  "standard",
  "premium",
  "sofa",
  "wheelchair",
  "companion",
]);

export const isBrush = (tool: Tool): tool is SeatType => SEAT_TOOLS.has(tool);

export const toolOfKey = (key: string): Tool | undefined =>
  TOOLS.find((info) => info.key === key.toUpperCase())?.tool;
