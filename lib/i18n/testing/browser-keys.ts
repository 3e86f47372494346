import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Import, readImports } from "@/lib/testing/imports";
import { keysIn } from "./keys-in-use";

const PAGE = /^app\/(?:.+\/)?page\.tsx$/;
const LAYOUT = /^app\/(?:.+\/)?layout\.tsx$/;
/** What a layout shows in place of its page. */
const INSTEAD = ["error.tsx", "global-error.tsx", "loading.tsx", "not-found.tsx"];
const TYPES_ALONE = /^(?:import|export) (?:type [^;]*?|\{(?:\s*type [^,}]+,?)+\s*\}) from ["'][^"']+["'];/gm;

/**
 * The keys that the client parts of each page and layout name, by its file: what its readers' browsers are sent. A layout
 * brings what may stand in its page's place; what a layout around brings is not brought again.
 */
export function browserKeys(root: string, keys: readonly string[]): Record<string, string[]> {
  const imports = readImports(root).filter(isOfValues(root));
  const next = Map.groupBy(imports, ({ from }) => from);
  const sources = new Map<string, string>();
  const sourceOf = (file: string) => {
    const source = sources.get(file) ?? readFileSync(`${root}/${file}`, "utf8");
    sources.set(file, source);
    return source;
  };
  const says = (file: string, directive: string) => sourceOf(file).startsWith(`"${directive}"`);
  const named = new Map<string, string[]>();
  const keysOf = (file: string) => {
    const found = named.get(file) ?? keysIn(file, sourceOf(file), keys);
    named.set(file, found);
    return found;
  };

  /** From a file through what the server makes to each client part, and on through all that it brings along. */
  function keysFrom(start: string): Set<string> {
    const seen = new Set<string>();
    const found = new Set<string>();
    const visit = (file: string, isWithinClient: boolean) => {
      const isClient = isWithinClient || says(file, "use client");
      const visited = `${isClient} ${file}`;
      if (seen.has(visited) || says(file, "use server")) return;
      seen.add(visited);
      if (isClient) for (const key of keysOf(file)) found.add(key);
      for (const { to } of next.get(file) ?? []) visit(to, isClient);
    };
    visit(start, false);
    return found;
  }

  const files = [...new Set(imports.map(({ from }) => from))];
  const brought = new Map<string, Set<string>>();
  // outer layouts first
  const layouts = files
    .filter((file) => LAYOUT.test(file))
    .sort((a, b) => dirname(a).length - dirname(b).length);
  const around = (file: string) =>
    layouts.filter((one) => one !== file && file.startsWith(`${dirname(one)}/`));
  for (const file of [...layouts, ...files.filter((one) => PAGE.test(one))]) {
    const instead = LAYOUT.test(file) ? INSTEAD.map((name) => join(dirname(file), name)) : [];
    const named = [file, ...instead.filter((name) => next.has(name))].flatMap((one) => [...keysFrom(one)]);
    const before = around(file).map((layout) => brought.get(layout) ?? new Set<string>());
    brought.set(file, new Set(named.filter((key) => !before.some((set) => set.has(key)))));
  }
  const sorted = [...brought].map(([file, found]) => [file, [...found].sort()] as const);
  return Object.fromEntries(
    sorted.filter(([, found]) => found.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Types are not sent to anybody. */
function isOfValues(root: string) {
  const kept = new Map<string, string>();
  return ({ from, to }: Import): boolean => {
    const source = kept.get(from) ?? readFileSync(`${root}/${from}`, "utf8").replace(TYPES_ALONE, "");
    kept.set(from, source);
    const name = /([^/]+?)(?:\/index)?\.\w+$/.exec(to)?.[1] ?? to;
    return source.includes(`${name}"`);
  };
}
