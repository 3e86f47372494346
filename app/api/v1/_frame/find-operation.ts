import type { Operation } from "./operation";

/** What is at an address: its operations, and the parts of it that name something. */
export type Found = { operations: Operation[]; params: Record<string, string> };

const segmentsOf = (at: string): string[] => at.split("/").filter((part) => part !== "");

type Placed = { operation: Operation; pattern: readonly string[] };

/** The parts of their addresses, which are read once. */
const placed = new WeakMap<readonly Operation[], Placed[]>();

function place(all: readonly Operation[]): Placed[] {
  const made = all.map((operation) => ({ operation, pattern: segmentsOf(operation.at) }));
  placed.set(all, made);
  return made;
}

/** Null: nothing is there. */
export function findOperations(all: readonly Operation[], path: readonly string[]): Found | null {
  const fitting = (placed.get(all) ?? place(all)).flatMap(({ operation, pattern }) => {
    const params = match(pattern, path);
    return params ? [{ operation, params }] : [];
  });
  const [first] = fitting;
  return first ? { operations: fitting.map(({ operation }) => operation), params: first.params } : null;
}

function match(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const said = path[at] ?? "";
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name) params[name] = said;
    else if (part !== said) return null;
  }
  return params;
}
