import { parseSync } from "vite";

/** A node of a parsed file, with whatever fields its kind has. */
export type Node = { type: string; start: number; [field: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** Visits every node of a file, but for what lies within one of which `visit` says `false`. */
export function walkFile(file: string, source: string, visit: (node: Node) => boolean): void {
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    if (!isNode(node) || !visit(node)) return;
    for (const [field, value] of Object.entries(node)) if (field !== "type") walk(value);
  };
  walk(parseSync(file, source).program);
}
