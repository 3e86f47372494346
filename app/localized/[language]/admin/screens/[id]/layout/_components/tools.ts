import type { FixedKey } from "@/lib/i18n/t";
import type { SeatType } from "@/lib/layouts/seat-type";

export type Tool = SeatType | "erase" | "aisle" | "cross-aisle" | "close-aisle" | "select" | "hand";

type ToolInfo = { tool: Tool; key: string; words: FixedKey; hint: FixedKey };

export const TOOLS: ToolInfo[] = [
  { tool: "standard", key: "S", words: "screens.tools.standard", hint: "screens.tools.standardHint" },
  { tool: "premium", key: "P", words: "screens.tools.premium", hint: "screens.tools.premiumHint" },
  { tool: "sofa", key: "O", words: "screens.tools.sofa", hint: "screens.tools.sofaHint" },
  { tool: "wheelchair", key: "W", words: "screens.tools.wheelchair", hint: "screens.tools.wheelchairHint" },
  { tool: "companion", key: "C", words: "screens.tools.companion", hint: "screens.tools.companionHint" },
  { tool: "erase", key: "E", words: "screens.tools.erase", hint: "screens.tools.eraseHint" },
  { tool: "aisle", key: "A", words: "screens.tools.aisle", hint: "screens.tools.aisleHint" },
  { tool: "cross-aisle", key: "X", words: "screens.tools.crossAisle", hint: "screens.tools.crossAisleHint" },
  { tool: "close-aisle", key: "L", words: "screens.tools.closeAisle", hint: "screens.tools.closeAisleHint" },
  { tool: "select", key: "V", words: "screens.tools.select", hint: "screens.tools.selectHint" },
  { tool: "hand", key: "H", words: "screens.tools.hand", hint: "screens.tools.handHint" },
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
