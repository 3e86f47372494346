import type { Operation } from "./operation";

/** What is at an address: its operations, and the parts of it that name something. */
export type Found = { operations: Operation[]; params: Record<string, string> };

const segmentsOf = (at: string): string[] => at.split("/").filter((part) => part !== "");

/** Null: nothing is there. */
export function findOperations(all: readonly Operation[], path: readonly string[]): Found | null {
  const fitting = all.flatMap((operation) => {
    const params = match(segmentsOf(operation.at), path);
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
